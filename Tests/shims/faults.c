// Makes the calls of a process fail as a plan says; loaded into the real filter with LD_PRELOAD.
//
// Why from outside: the filter that is tested is then the filter that is shipped, no seam costs its
// hot path anything, and no build can leave a seam open.
//
//     FAULTS="read:short,write:eintr/3,malloc:fail@17"   what to do
//     FAULTS_FIRED=/path                                 made when a fault with @ has been injected
//
//     CALL:short        at most one byte a call
//     CALL:eintr/K      every K-th call is interrupted before it did anything
//     CALL:again/K      every K-th call would block
//     CALL:fail=E@N     the N-th call fails with errno E; "@N+": and all calls after it
//     malloc:fail@N     the N-th allocation, of whatever kind, gets no memory
//     thread:fail=E@N   the N-th thread is not made
//     pcre2:CODE@N      the N-th match call returns CODE; "@N+" as above
//     jit:CODE@N        the same for machine code alone; the interpreter goes on
//     pcre2:burn=U      every match call takes U microseconds of the processor before it begins
//     jitsize:0@N+      from the N-th question on, machine code is said to have no size
//     jitcompile:CODE@N+
//
// CALL is read, write (writev too) or close (of descriptor 1 alone). Counting begins when the
// program's own code does.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

struct rule {
  long at;        // 0: never
  bool onwards;   // and all calls after it
  long value;     // errno or code
  long every_eintr, every_again;
  bool is_short;
  long burn;
  _Atomic long calls;
};

static struct rule on_read, on_write, on_close, on_malloc, on_thread, on_match, on_jit,
    on_jit_size, on_jit_compile;
static const char *fired_path;
static _Atomic bool is_armed;

static struct rule *rule_named(const char *name, size_t length) {
  static const struct { const char *name; struct rule *rule; } all[] = {
      {"read", &on_read},         {"write", &on_write},     {"close", &on_close},
      {"malloc", &on_malloc},     {"pcre2", &on_match},     {"jit", &on_jit},
      {"jitsize", &on_jit_size},  {"jitcompile", &on_jit_compile}, {"thread", &on_thread},
  };
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    if (strlen(all[i].name) == length && !strncmp(all[i].name, name, length)) return all[i].rule;
  }
  static const char complaint[] = "faults: unknown call\n";
  (void)!syscall(SYS_write, 2, complaint, sizeof complaint - 1);
  _exit(99);
}

__attribute__((constructor)) static void arm(void) {
  fired_path = getenv("FAULTS_FIRED");
  const char *plan = getenv("FAULTS");
  while (plan && *plan) {
    const char *colon = strchr(plan, ':');
    if (!colon) break;
    struct rule *rule = rule_named(plan, (size_t)(colon - plan));
    const char *word = colon + 1;
    const char *end = strchrnul(word, ',');
    if (!strncmp(word, "short", 5)) {
      rule->is_short = true;
    } else if (!strncmp(word, "eintr/", 6)) {
      rule->every_eintr = atol(word + 6);
    } else if (!strncmp(word, "again/", 6)) {
      rule->every_again = atol(word + 6);
    } else if (!strncmp(word, "burn=", 5)) {
      rule->burn = atol(word + 5);
    } else {
      if (!strncmp(word, "fail", 4)) word += 4;
      if (*word == '=') word++;
      rule->value = atol(word);
      const char *at = memchr(word, '@', (size_t)(end - word));
      rule->at = at ? atol(at + 1) : 1;
      rule->onwards = end > word && end[-1] == '+';
    }
    plan = *end ? end + 1 : end;
  }
  atomic_store(&is_armed, true);
}

/// Whether this call of the rule is the one.
static bool is_due(struct rule *rule) {
  if (!atomic_load_explicit(&is_armed, memory_order_relaxed)) return false;
  long call = atomic_fetch_add(&rule->calls, 1) + 1;
  if (rule->at == 0 || (rule->onwards ? call < rule->at : call != rule->at)) return false;
  if (fired_path) {
    long file = syscall(SYS_openat, AT_FDCWD, fired_path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    if (file >= 0) syscall(SYS_close, file);
  }
  return true;
}

/// Whether the call fails; sets errno.
static bool fails(struct rule *rule) {
  if (is_due(rule)) {
    errno = (int)rule->value;
    return true;
  }
  long call = atomic_load(&rule->calls);
  if (rule->every_eintr && call % rule->every_eintr == 0) {
    errno = EINTR;
    return true;
  }
  if (rule->every_again && call % rule->every_again == 0) {
    errno = EAGAIN;
    return true;
  }
  return false;
}

// MARK: Descriptors

ssize_t read(int fd, void *bytes, size_t count) {
  if (fails(&on_read)) return -1;
  return syscall(SYS_read, fd, bytes, on_read.is_short && count > 1 ? 1 : count);
}

ssize_t write(int fd, const void *bytes, size_t count) {
  if (fd != 2 && fails(&on_write)) return -1;
  return syscall(SYS_write, fd, bytes, fd != 2 && on_write.is_short && count > 1 ? 1 : count);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (fails(&on_write)) return -1;
  if (!on_write.is_short) return syscall(SYS_writev, fd, parts, count);
  for (int i = 0; i < count; i++) {
    if (parts[i].iov_len) return syscall(SYS_write, fd, parts[i].iov_base, 1);
  }
  return 0;
}

int close(int fd) {
  if (fd == 1 && fails(&on_close)) return -1;
  return (int)syscall(SYS_close, fd);
}

// MARK: Memory

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static bool has_no_memory(void) {
  if (!is_due(&on_malloc)) return false;
  errno = ENOMEM;
  return true;
}

void *malloc(size_t size) { return has_no_memory() ? NULL : __libc_malloc(size); }

void *calloc(size_t count, size_t size) {
  return has_no_memory() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size) {
  return has_no_memory() ? NULL : __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  return has_no_memory() ? NULL : __libc_memalign(alignment, size);
}

int posix_memalign(void **place, size_t alignment, size_t size) {
  void *memory = has_no_memory() ? NULL : __libc_memalign(alignment, size);
  if (!memory) return ENOMEM;
  *place = memory;
  return 0;
}

// MARK: Threads

int pthread_create(
    pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *), void *context) {
  if (fails(&on_thread)) return errno;
  typedef int (*create_call)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
  return ((create_call)dlsym(RTLD_NEXT, "pthread_create"))(thread, attributes, start, context);
}

// MARK: Engine

typedef int (*match_call)(const void *, const uint8_t *, size_t, size_t, uint32_t, void *, void *);

static void burn(long microseconds) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  long end = now.tv_sec * 1000000 + now.tv_nsec / 1000 + microseconds;
  do clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  while (now.tv_sec * 1000000 + now.tv_nsec / 1000 < end);
}

int pcre2_jit_match_8(
    const void *code, const uint8_t *text, size_t length, size_t start, uint32_t options,
    void *data, void *context) {
  static match_call real;
  if (!real) real = (match_call)dlsym(RTLD_NEXT, "pcre2_jit_match_8");
  if (on_match.burn) burn(on_match.burn);
  if (is_due(&on_match)) return (int)on_match.value;
  if (is_due(&on_jit)) return (int)on_jit.value;
  return real(code, text, length, start, options, data, context);
}

int pcre2_match_8(
    const void *code, const uint8_t *text, size_t length, size_t start, uint32_t options,
    void *data, void *context) {
  static match_call real;
  if (!real) real = (match_call)dlsym(RTLD_NEXT, "pcre2_match_8");
  if (on_match.burn) burn(on_match.burn);
  if (is_due(&on_match)) return (int)on_match.value;
  return real(code, text, length, start, options, data, context);
}

int pcre2_pattern_info_8(const void *code, uint32_t what, void *where) {
  static int (*real)(const void *, uint32_t, void *);
  if (!real) real = (int (*)(const void *, uint32_t, void *))dlsym(RTLD_NEXT, "pcre2_pattern_info_8");
  enum { jit_size = 10 };  // PCRE2_INFO_JITSIZE
  if (what == jit_size && is_due(&on_jit_size)) {
    *(size_t *)where = 0;
    return 0;
  }
  return real(code, what, where);
}

int pcre2_jit_compile_8(void *code, uint32_t options) {
  static int (*real)(void *, uint32_t);
  if (!real) real = (int (*)(void *, uint32_t))dlsym(RTLD_NEXT, "pcre2_jit_compile_8");
  if (is_due(&on_jit_compile)) return (int)on_jit_compile.value;
  return real(code, options);
}
