"""Finite languages over decimal digits as one minimal acyclic automaton.

The patterns of a numbering plan describe finite languages: digits, classes, groups, alternatives
and bounded repeats, nothing else. Each becomes a position automaton (Glushkov: no epsilon moves);
all of them run side by side as one set of positions, and every distinct residual language becomes
one state. Because the language is finite the states are hash-consed from the longest words
backwards, which minimises on the way: no partition refinement is needed.
"""

DIGITS = range(10)


class Pattern:
    """A position automaton. `follow[i]` are the positions that may come behind position i."""

    def __init__(self, text):
        self.text, self.at = text, 0
        self.digits, self.follow = [], []
        self.first, self.last, self.nullable = self.alternatives()
        if self.at != len(text):
            raise ValueError(f"unexpected {text[self.at]!r} at {self.at} in {text!r}")

    def peek(self):
        return self.text[self.at] if self.at < len(self.text) else ""

    def alternatives(self):
        first, last, nullable = self.sequence()
        while self.peek() == "|":
            self.at += 1
            f, l, n = self.sequence()
            first, last, nullable = first | f, last | l, nullable or n
        return first, last, nullable

    def sequence(self):
        whole = (frozenset(), frozenset(), True)
        while self.peek() not in ("", "|", ")"):
            whole = self.join(whole, self.repeated())
        return whole

    def join(self, a, b):
        for position in a[1]:
            self.follow[position] |= b[0]
        first = a[0] | b[0] if a[2] else a[0]
        last = a[1] | b[1] if b[2] else b[1]
        return first, last, a[2] and b[2]

    def repeated(self):
        begin = self.at
        part = self.atom()
        end, low, high = self.at, 1, 1
        if self.peek() == "?":
            self.at, low = self.at + 1, 0
        elif self.peek() == "{":
            close = self.text.index("}", self.at)
            bounds = self.text[self.at + 1:close].split(",")
            low, high, self.at = int(bounds[0]), int(bounds[-1]), close + 1
        if self.peek() and self.peek() in "*+?{":
            raise ValueError(f"repeat of a repeat at {self.at} in {self.text!r}")
        behind = self.at
        whole = (frozenset(), frozenset(), True)
        for turn in range(high):
            if turn:  # every turn needs positions of its own: read the atom again
                self.at = begin
                part = self.atom()
                assert self.at == end
            first, last, nullable = part
            whole = self.join(whole, (first, last, nullable or turn >= low))
        self.at = behind
        return whole

    def atom(self):
        sign = self.peek()
        if sign == "(":
            self.at += 3 if self.text.startswith("(?:", self.at) else 1
            inner = self.alternatives()
            if self.peek() != ")":
                raise ValueError(f"no closing bracket in {self.text!r}")
            self.at += 1
            return inner
        if sign == "[":
            close = self.text.index("]", self.at)
            body, self.at = self.text[self.at + 1:close], close + 1
            return self.position(self.members(body))
        if self.text.startswith("\\d", self.at):
            self.at += 2
            return self.position(frozenset(DIGITS))
        if sign.isdigit():
            self.at += 1
            return self.position(frozenset([int(sign)]))
        raise ValueError(f"unexpected {sign!r} at {self.at} in {self.text!r}")

    @staticmethod
    def members(body):
        digits, i = set(), 0
        while i < len(body):
            low = high = int(body[i])
            if body[i + 1:i + 2] == "-":
                high, i = int(body[i + 2]), i + 2
            digits.update(range(low, high + 1))
            i += 1
        return frozenset(digits)

    def position(self, digits):
        self.digits.append(digits)
        self.follow.append(frozenset())
        here = frozenset([len(self.digits) - 1])
        return here, here, False


class Languages:
    """Several patterns run side by side; each carries a label that its words are known by."""

    def __init__(self):
        self.moves = []      # per position: (digits, follow, label if a word may end here)
        self.start = set()
        self.ends = set()    # labels of the empty word

    def add(self, label, text):
        pattern, base = Pattern(text), len(self.moves)
        for i, digits in enumerate(pattern.digits):
            follow = frozenset(base + j for j in pattern.follow[i])
            self.moves.append((digits, follow, label if i in pattern.last else None))
        self.start |= {base + i for i in pattern.first}
        if pattern.nullable:
            self.ends.add(label)

    def step(self, candidates, digit):
        """From the positions that may read a digit: the positions after it, and labels ending."""
        after, labels = set(), set()
        for position in candidates:
            digits, follow, label = self.moves[position]
            if digit in digits:
                after |= follow
                if label is not None:
                    labels.add(label)
        return frozenset(after), frozenset(labels)


class Automaton:
    """States by hash-consing. State 0 is dead; children are made before their parents."""

    def __init__(self):
        self.states = [(0, (0,) * 10)]
        self.known = {self.states[0]: 0}

    def state(self, accept, targets):
        key = (accept, tuple(targets))
        if key not in self.known:
            self.known[key] = len(self.states)
            self.states.append(key)
        return self.known[key]

    def read(self, languages, judge, longest):
        """The start state of `languages`; `judge(length, labels)` gives the accept byte."""
        memo = {}

        def visit(length, candidates, labels):
            key = (length, candidates, labels)
            if key not in memo:
                targets = [0] * 10
                if candidates and length < longest:
                    for digit in DIGITS:
                        targets[digit] = visit(length + 1, *languages.step(candidates, digit))
                memo[key] = self.state(judge(length, labels), targets)
            return memo[key]

        return visit(0, frozenset(languages.start), frozenset(languages.ends))

    def trie(self, roots, prefix=""):
        """One state that reads the words of `roots` (prefix-free) and goes on in their states."""
        if prefix in roots:
            return roots[prefix]
        if not any(word.startswith(prefix) for word in roots):
            return 0
        return self.state(0, [self.trie(roots, prefix + str(digit)) for digit in DIGITS])

    def ordered(self, start):
        """States reachable from `start`, every one before those it leads to; dead first."""
        reached, waiting = {0, start}, [start]
        while waiting:
            for target in self.states[waiting.pop()][1]:
                if target not in reached:
                    reached.add(target)
                    waiting.append(target)
        order = [0] + sorted(reached - {0}, reverse=True)
        place = {old: new for new, old in enumerate(order)}
        return [
            (self.states[old][0], [place[target] for target in self.states[old][1]])
            for old in order
        ]
