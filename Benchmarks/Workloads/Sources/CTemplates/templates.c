#include "templates.h"

static const uint8_t ru[] = {
#embed "../../Templates/ru.txt"
};
static const uint8_t en[] = {
#embed "../../Templates/en.txt"
};
static const uint8_t zh[] = {
#embed "../../Templates/zh.txt"
};
static const uint8_t kk[] = {
#embed "../../Templates/kk.txt"
};
static const uint8_t uz[] = {
#embed "../../Templates/uz.txt"
};
static const uint8_t tr[] = {
#embed "../../Templates/tr.txt"
};

static const template_file files[] = {
  {"ru", ru, sizeof ru}, {"en", en, sizeof en}, {"zh", zh, sizeof zh},
  {"kk", kk, sizeof kk}, {"uz", uz, sizeof uz}, {"tr", tr, sizeof tr},
};

const template_file *template_at(size_t index) {
  return index < sizeof files / sizeof *files ? &files[index] : NULL;
}
