/usr/lib/jvm/temurin-25-jdk-amd64/bin/java
25
