"""The floods of floods.py: messages that repeat, thousands of times, what a detector looks into."""

import dataclasses
import typing

# All made up: numbers of a fictitious range, names that nobody has.
PHONE = "8 916 204-57-31"
MAIL = "ivan@example.com"


@dataclasses.dataclass(frozen=True)
class Flood:
    name: str
    # One record with its terminator: a newline, or a NUL when `flags` says so.
    record: bytes
    flags: typing.Tuple[str, ...] = ()


def repeats():
    """Name, what is repeated, how often. The contact behind it is added by `floods`."""
    return [
        # Invisible signs
        ("zero width", "\u200b", 20_000),
        ("variation selectors", "\ufe0f", 20_000),
        ("tags", "\U000e0041", 20_000),
        ("unassigned invisible", "\U000e0fff", 20_000),
        ("direction overrides", "\u202e\u202d", 10_000),
        ("combining marks", "\u0336", 100_000),
        ("breves", "и\u0306", 20_000),
        ("letters struck through", "а\u0336", 20_000),
        ("zero width between letters", "a\u200b", 20_000),
        ("zero width between words", "слово \u200b", 5_000),
        ("soft hyphens in digits", "1\u00ad", 20_000),
        ("blank braille", "\u2800", 20_000),
        # Digits
        ("digits", "7", 100_000),
        ("digits and blanks", "7 ", 50_000),
        ("digits and dashes", "7-", 50_000),
        ("digits and points", "7.", 50_000),
        ("digits and letters", "7a", 50_000),
        ("digits and commas", "7, ", 30_000),
        ("digits and pluses", "+7", 50_000),
        ("phones", "+79162045731 ", 5_000),
        ("phones without blanks", "+79162045731", 5_000),
        ("ten digits", "9162045731 ", 5_000),
        ("cards", "4081 7392 2385 4909 ", 5_000),
        ("years", "1999 ", 20_000),
        ("dates", "01.02.1999 ", 10_000),
        ("groups of three", "123 ", 20_000),
        ("groups of two and dashes", "12-", 30_000),
        ("fullwidth digits", "７", 30_000),
        ("circled numbers", "⑫", 30_000),
        ("keycaps", "7\ufe0f\u20e3", 20_000),
        ("foreign digits", "٣๗৪", 10_000),
        ("Han digits", "七", 30_000),
        # Look-alikes
        ("look-alike digits", "ОО0", 20_000),
        ("look-alike letters", "аa", 20_000),
        ("look-alikes set apart", "О З l ", 10_000),
        ("bars", "|1", 20_000),
        ("upside down", "ɐq", 20_000),
        ("fullwidth letters", "ａｂ", 20_000),
        ("mathematical letters", "𝗮𝗯", 20_000),
        ("regional indicators", "🇷🇺", 10_000),
        # Words
        ("number words", "девять ", 10_000),
        ("number words in one", "девять", 10_000),
        ("number words, grouped", "двести сорок один ", 5_000),
        ("number words, English", "nine oh ", 10_000),
        ("number words, doubled", "triple nine ", 8_000),
        ("number words, hundreds", "два сто ", 8_000),
        ("number words and fillers", "девять потом ", 8_000),
        ("sobaka", "собака ", 10_000),
        ("tochka", "точка ", 10_000),
        ("name sobaka", "ivan собака ", 10_000),
        ("name tochka", "ivan точка ", 10_000),
        ("name tochka ru", "ivan точка ру ", 8_000),
        ("name dot com", "ivan dot com ", 8_000),
        ("name at name dot", "a at b dot ", 8_000),
        ("sobaka mail tochka", "собака mail точка ", 6_000),
        ("messengers", "телеграм ", 10_000),
        ("messengers and names", "тг ivan_77 ", 10_000),
        ("calls", "звоните ", 10_000),
        ("labels", "артикул ", 10_000),
        ("document labels", "паспорт серия номер ", 5_000),
        ("card labels", "карта ", 10_000),
        ("birth labels", "дата рождения ", 5_000),
        ("streets", "улица дом ", 8_000),
        ("names", "Иван Петрович ", 6_000),
        ("patronymics", "Петрович ", 10_000),
        ("surnames", "Иванов Иван Иванович ", 5_000),
        ("single letters", "a ", 50_000),
        ("single letters, Cyrillic", "т ", 30_000),
        ("capitals", "AB", 50_000),
        # Joints
        ("ats", "@", 100_000),
        ("points", ".", 100_000),
        ("slashes", "/", 100_000),
        ("dashes", "-", 100_000),
        ("underscores", "_", 100_000),
        ("ats and blanks", "@ ", 50_000),
        ("points and blanks", ". ", 50_000),
        ("letters and ats", "a@", 50_000),
        ("letters and points", "a.", 50_000),
        ("letters, spaced points", "a . ", 30_000),
        ("letters, spaced ats", "a @ ", 30_000),
        ("mail without end", "a.a@", 30_000),
        ("hosts", "a.ru ", 20_000),
        ("hosts without blanks", "a.ru.", 20_000),
        ("hosts with paths", "a.ru/a", 20_000),
        ("mentions", "@ab ", 20_000),
        ("handles", "ivan_77 ", 10_000),
        ("brackets open", "(", 100_000),
        ("brackets", "()", 50_000),
        ("all brackets", "[{(<", 20_000),
        ("bracketed points", "(.)", 30_000),
        ("bracketed ats", "a(at)", 20_000),
        ("bracketed words", "(точка)", 10_000),
        ("http://", "http://", 10_000),
        ("https://a.", "https://a.", 10_000),
        ("www.", "www.", 20_000),
        ("t.me/", "t.me/", 20_000),
        ("t . me / ", "t . me / ", 10_000),
        ("xn--", "xn--", 20_000),
        ("per cent", "%40", 20_000),
        ("stars", "*7*", 30_000),
        ("emoji", "❤\ufe0f👍🏽", 10_000),
        ("emoji and digits", "7❤", 20_000),
        ("family", "👩\u200d👩\u200d👧 ", 5_000),
        ("blanks", " ", 100_000),
        ("exotic blanks", "\u2003", 30_000),
        ("apostrophes", "'", 100_000),
    ]


def floods(random):
    """All floods; the same ones for the same seed."""
    for name, piece, count in repeats():
        yield Flood(name, f"{piece * count} {PHONE} {MAIL}\n".encode())
    for name, text in grown(random):
        yield Flood(name, f"{text} {PHONE} {MAIL}\n".encode())
    # Lines of their own, and messages of many lines.
    yield Flood("one digit per record", b"7\n")
    yield Flood("one word per record", "точка\n".encode())
    yield Flood("empty records", b"\n")
    for name, piece, count in [
        ("one digit per line", "7\n", 30_000),
        ("one digit per line, blanks", "7 \n \n", 15_000),
        ("one word per line", "точка\n", 10_000),
        ("one number word per line", "девять\n", 10_000),
        ("one letter per line", "a\n", 30_000),
        ("line ends", "\n", 100_000),
    ]:
        yield Flood(name, f"{piece * count}{PHONE}\n{MAIL}\0".encode(), ("-0",))
    yield Flood("malformed: FF", b"\xff" * 100_000 + f" {PHONE}\n".encode())
    yield Flood("malformed: lone trails", b"\x80" * 100_000 + f" {PHONE}\n".encode())
    yield Flood("malformed: cut letters", b"\xd0" * 100_000 + f" {PHONE}\n".encode())
    yield Flood("malformed in a number", b"8\xff9\xff1" * 20_000 + f" {PHONE}\n".encode())
    yield Flood("random bytes", bytes(
        random.choice(range(1, 256)) for _ in range(60_000)).replace(b"\n", b" ") + b"\n")


def grown(random):
    """Name and text of the floods that are random."""
    def some(pieces, count):
        return "".join(random.choice(pieces) for _ in range(count))

    yield "hexadecimal", some("0123456789abcdef", 60_000)
    yield "base64", some("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 60_000)
    yield "random digits", some("0123456789", 60_000)
    yield "random digits, separated", some("0123456789 -.()/", 60_000)
    yield "random letters and joints", some("abc.@-_/", 60_000)
    yield "random words and joints", some(
        ["ivan ", "собака ", "точка ", "ru ", "com ", "at ", "dot ", ". ", "@ ", "mail "], 12_000)
    yield "random number words", some(
        ["ноль ", "два ", "сорок ", "сто ", "nine ", "bir ", "потом ", "七", "7 ", "три нуля "], 12_000)
    yield "random invisible", some(
        ["\u200b", "\u200d", "\u2060", "\ufe0f", "\U000e0020", "\u0301", "\u20e3", "7"], 30_000)
    yield "random brackets", some("()[]{}<>.@a ", 60_000)
    yield "zalgo", "".join(
        letter + some([chr(c) for c in range(0x300, 0x370)], 20) for letter in "пишите мне " * 300)
    number = "".join(d + "\u200b" * 2_000 for d in "89162045731")
    yield "zero width inside a number", number
