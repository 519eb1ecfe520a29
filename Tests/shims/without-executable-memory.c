// Forbids memory that was writable to become executable, as systemd's MemoryDenyWriteExecute does,
// and becomes the program that the arguments name. Status 77 where the kernel is older than 6.3.
#include <sys/prctl.h>
#include <unistd.h>

int main(int count, char **words) {
  enum { set_mdwe = 65, refuse_gain = 1 };
  if (count < 2) return 64;
  if (prctl(set_mdwe, refuse_gain, 0, 0, 0) != 0) return 77;
  execv(words[1], words + 1);
  return 126;
}
