#pragma once
// What Swift cannot say of the system: variadic calls, macros that hold a cast or need _GNU_SOURCE,
// and code that runs inside a signal handler, where no Swift code may.
#include <dirent.h>
#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// MARK: Start of the process

// Makes a crash silent. Swift's back-tracer prints registers and the memory they point at, which
// here is somebody's message; so every fatal signal gets its default action back, no core is
// written, and no other process of the same user may read this one's memory.
void csystem_silence_crashes(void);

// Fills the closed ones of descriptors 0, 1 and 2, so that no file opened later lands there. Each
// is held by /dev/null opened the wrong way round: to read from 0 or write to 1 still says EBADF.
// Returns false, with errno, if one could not be filled.
bool csystem_hold_standard_descriptors(void);

// MARK: Termination

// From now on HUP, INT and TERM are noted and no longer kill. One that is ignored stays ignored
// (nohup). A second one kills at once.
void csystem_note_termination(void);

// The termination signal that came, or 0.
int csystem_noted_signal(void);

// Ends the process by `signal` with its default action, so that the parent sees the signal.
_Noreturn void csystem_die_of(int signal);

// MARK: Descriptors

// open(2) for reading, closed on exec. Only when `patient` does it wait for the writer of a FIFO.
int csystem_open_reading(const char *path, bool patient);

// Whether the descriptor was opened so that it can be written to. Sets errno when not.
bool csystem_is_writable(int fd);

// Makes a pipe's buffer at least `bytes` large, as far as the system lets us; never smaller.
void csystem_enlarge_pipe(int fd, int bytes);

// Milliseconds of a clock that nobody sets.
long long csystem_milliseconds(void);

// The same in microseconds.
long long csystem_microseconds(void);

// The name in a directory entry. (Swift imports the array as a tuple of 256 bytes, and copying that
// would read past a short entry.)
const char *csystem_entry_name(const struct dirent *entry);

#ifdef __cplusplus
}
#endif
