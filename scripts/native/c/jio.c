/* What libjvm has, and the C code of the JDK calls. */
#include <stdarg.h>
#include <stdio.h>

int jio_fprintf(FILE *file, const char *format, ...) {
    va_list values;
    va_start(values, format);
    int written = vfprintf(file, format, values);
    va_end(values);
    return written;
}

int jio_snprintf(char *text, size_t size, const char *format, ...) {
    va_list values;
    va_start(values, format);
    int written = vsnprintf(text, size, format, values);
    va_end(values);
    return written >= 0 && (size_t) written >= size ? -1 : written;
}
