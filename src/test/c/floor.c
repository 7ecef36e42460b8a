/*
 * Makes a tree with the fewest system calls there can be: the floor below which no program that makes environments gets.
 *
 *     floor RECIPE DIRECTORY
 *
 * RECIPE is a text of lines, the first letter of each saying what to make below DIRECTORY:
 *
 *     d PATH             a directory
 *     l PATH<TAB>TARGET  a symbolic link
 *     h PATH<TAB>SOURCE  a hard link to the file SOURCE, whose size and time are looked at first, as jvenv does
 *     f PATH<TAB>SIZE    a file of SIZE bytes
 *
 * scripts/bench writes the recipe from an environment that jvenv has made. The exit status is 1 if anything fails.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static char *content_of(const char *path) {
    struct stat facts;
    int file = open(path, O_RDONLY);
    if (file < 0 || fstat(file, &facts) < 0) {
        fail(path);
    }
    char *text = calloc(1, (size_t) facts.st_size + 1);
    if (text == NULL || read(file, text, (size_t) facts.st_size) != facts.st_size) {
        fail(path);
    }
    close(file);
    return text;
}

static void make_file(const char *path, size_t size) {
    char *bytes = calloc(1, size + 1);
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (file < 0 || bytes == NULL || write(file, bytes, size) != (ssize_t) size || close(file) < 0) {
        fail(path);
    }
    free(bytes);
}

static void make_hard_link(const char *path, const char *source) {
    struct stat facts;
    if (lstat(source, &facts) < 0 || link(source, path) < 0) {
        fail(path);
    }
}

static void make(char kind, const char *path, const char *rest) {
    switch (kind) {
        case 'd':
            if (mkdir(path, 0777) < 0) {
                fail(path);
            }
            break;
        case 'l':
            if (symlink(rest, path) < 0) {
                fail(path);
            }
            break;
        case 'h':
            make_hard_link(path, rest);
            break;
        case 'f':
            make_file(path, strtoul(rest, NULL, 10));
            break;
        default:
            fprintf(stderr, "unknown line: %c\n", kind);
            exit(1);
    }
}

int main(int count, char **arguments) {
    if (count != 3) {
        fputs("usage: floor RECIPE DIRECTORY\n", stderr);
        return 2;
    }
    char *text = content_of(arguments[1]);
    if (mkdir(arguments[2], 0777) < 0 || chdir(arguments[2]) < 0) {
        fail(arguments[2]);
    }
    for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        char *path = line + 2;
        char *rest = strchr(path, '\t');
        if (rest != NULL) {
            *rest++ = '\0';
        }
        make(line[0], path, rest == NULL ? "" : rest);
    }
    return 0;
}
