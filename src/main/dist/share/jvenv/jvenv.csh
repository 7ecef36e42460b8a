# jvenv
