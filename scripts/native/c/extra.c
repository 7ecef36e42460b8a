/* C helpers that builder 23.0 asks for and those of 21.1, which are taken from Maven Central, lack. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include "amd64cpufeatures.h"

int fprintfSD(FILE *file, char *format, int value) {
    return fprintf(file, format, value);
}

int openSII(const char *path, int flags, int mode) {
    return open(path, flags, mode);
}

#define SUPPORTED(field, name) f->field = __builtin_cpu_supports(name) != 0

void determineCPUFeatures(CPUFeatures *f) {
    memset(f, 0, sizeof *f);
    __builtin_cpu_init();
    f->fCX8 = f->fCMOV = f->fFXSR = f->fMMX = f->fSSE = f->fSSE2 = f->fTSC = 1;
    SUPPORTED(fSSE3, "sse3");
    SUPPORTED(fSSSE3, "ssse3");
    SUPPORTED(fSSE4_1, "sse4.1");
    SUPPORTED(fSSE4_2, "sse4.2");
    SUPPORTED(fPOPCNT, "popcnt");
}

/* Every image is built for plain x86-64. */
int checkCPUFeatures(char *features) {
    return 0;
}

int checkCPUFeaturesOrExit(char *features, char *message) {
    return 0;
}
