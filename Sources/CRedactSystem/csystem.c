#define _GNU_SOURCE
#include "csystem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

// MARK: Start of the process

void csystem_silence_crashes(void) {
  static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGQUIT};
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaction(fatal[i], &action, NULL);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);  // a core_pattern that is a pipe does not ask RLIMIT_CORE
#endif
}

bool csystem_hold_standard_descriptors(void) {
  for (int fd = 0; fd <= 2; fd++) {
    if (fcntl(fd, F_GETFD) != -1 || errno != EBADF) continue;
    // open() takes the lowest free number, and all below `fd` are in use by now.
    if (open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) == -1) return false;
  }
  return true;
}

// MARK: Termination

// A signal can come between the last look at `noted` and the call that then blocks for ever. ppoll
// would close that gap for reads, at a system call a read; but a blocking write of more bytes than
// the pipe has room for has no such form. So the handler starts a tick that interrupts whatever
// blocks next, again and again. No tick runs before a signal came.
static volatile sig_atomic_t noted;

static void on_tick(int signal) { (void)signal; }

static void on_termination(int signal) {
  int saved = errno;
  if (noted) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, NULL);
    raise(signal);  // blocked until this handler returns, then fatal
  } else {
    noted = signal;
    struct sigaction tick = {.sa_handler = on_tick};  // no SA_RESTART: it is to interrupt
    sigemptyset(&tick.sa_mask);
    sigaction(SIGALRM, &tick, NULL);
    struct itimerval every = {{0, 20000}, {0, 20000}};
    setitimer(ITIMER_REAL, &every, NULL);
  }
  errno = saved;
}

void csystem_note_termination(void) {
  static const int ends[] = {SIGHUP, SIGINT, SIGTERM};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    struct sigaction before;
    if (sigaction(ends[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    struct sigaction action = {.sa_handler = on_termination};  // no SA_RESTART
    sigemptyset(&action.sa_mask);
    sigaction(ends[i], &action, NULL);
  }
  sigset_t tick;
  sigemptyset(&tick);
  sigaddset(&tick, SIGALRM);
  sigprocmask(SIG_UNBLOCK, &tick, NULL);
}

int csystem_noted_signal(void) { return noted; }

_Noreturn void csystem_die_of(int number) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
  _exit(128 + number);
}

// MARK: Descriptors

int csystem_open_reading(const char *path, bool patient) {
  return open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | (patient ? 0 : O_NONBLOCK));
}

bool csystem_is_writable(int fd) {
  int flags = fcntl(fd, F_GETFL);
  if (flags == -1) return false;
  if ((flags & O_ACCMODE) != O_RDONLY) return true;
  errno = EBADF;
  return false;
}

void csystem_enlarge_pipe(int fd, int bytes) {
#ifdef F_SETPIPE_SZ
  int size = fcntl(fd, F_GETPIPE_SZ);
  if (size > 0 && size < bytes) (void)fcntl(fd, F_SETPIPE_SZ, bytes);
#else
  (void)fd, (void)bytes;
#endif
}

long long csystem_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

long long csystem_microseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

const char *csystem_entry_name(const struct dirent *entry) { return entry->d_name; }
