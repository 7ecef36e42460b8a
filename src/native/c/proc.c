/*
 * Ends the program before the runtime of the native executable starts, where /proc is not mounted: glibc's
 * pthread_getattr_np(3) reads /proc/self/maps, and the runtime crashes without it.
 */

#include <unistd.h>

__attribute__((constructor)) static void check_proc(void) {
#ifdef __linux__
    static const char message[] = "error: /proc is not mounted, and jvenv does not start without it\n";
    if (access("/proc/self", F_OK) != 0) {
        ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
        (void)written;
        _exit(7);
    }
#endif
}
