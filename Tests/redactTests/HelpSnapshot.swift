/// What `redact --help` prints, to the letter.
let helpSnapshot = """
  OVERVIEW: Masks contact details and personal data in a stream of messages.

  Copies messages, a line each, and puts a label such as [PHONE] in place of each
  finding. All other bytes are copied as they are. A record that cannot be
  scanned is never passed on.

  USAGE: redact [<options>] [<file> ...]
         redact <subcommand> [<options>] [<file> ...]

  ARGUMENTS:
    <file>                  Files to read, as one stream; - or none is standard
                            input.

  OPTIONS:
    -0, --null              Records end with a NUL byte, not with a line feed.
    --line-buffered         Write after every read, even while more input is
                            waiting. (When input pauses, all complete records
                            leave anyway.)
    --jobs <number>         Threads that scan, 1 to 64; the output is the same,
                            and in the same order. (default: 1)
    --stats                 At the end, say on standard error how much was read
                            and found, and how fast.
    --profile               At the end, print on standard error where the time
                            has gone, by stage and by rule.
    --jsonl                 Each line is one JSON value, in which only what
                            --field names is scanned; every other byte stays. A
                            line that is no JSON, or longer than 1 MiB, is
                            scanned as it stands.
    --field <path>          What to scan: keys between dots, [] for every item
                            and [0] for the first of an array, as in
                            message.text, items[].text; a dot alone for all
                            strings. Repeated for more than one.
    --sender <path>         Where the sender stands: contacts that one sender
                            spreads over messages are found, too.
    --conversation <path>   Where the conversation stands, if there are several;
                            goes with --sender.
    --only <category>       Look for these categories alone; a list, or repeated.
                            (values: phone, email, messenger, url, person,
                            address, document, card, iban, dob, ip)
    --except <category>     Leave these categories alone; a list, or repeated.
                            (values: phone, email, messenger, url, person,
                            address, document, card, iban, dob, ip)
    --allow-host <host>     A host that is no finding, with all its subdomains; a
                            list, or repeated.
    --allow-phone <number>  A phone number that is no finding; a list, or
                            repeated.
    --rules <dir>           Rules to add, a .toml file or a folder with all below
                            it; a rule replaces the built-in one of the same id.
    --jit <switch>          Compile the patterns to machine code; off is slow,
                            for systems that forbid it. (values: on, off;
                            default: on)
    --operator <category=way>
                            What stands for the findings of a category: label,
                            remove, keep-last (or keep-last:2), initials,
                            pseudonym; a list, or repeated.
    --key-file <file>       The key of the pseudonyms: a file that nobody else
                            can read, of 32 bytes or more.
    --key-fd <number>       The same from an open descriptor.
    --on-error <way>        A record that cannot be scanned is masked whole
                            (status 3), or ends the run (status 70). (values:
                            mask, stop; default: mask)
    --version               Show the version.
    -h, --help              Show help information.

  SUBCOMMANDS:
    mask (default)          Masks contact details and personal data in a stream
                            of messages.
    scan                    Prints the findings, one JSON object a line.
    check                   Prints nothing; the exit status is 1 if anything was
                            found.
    explain                 Prints, stage by stage, why each finding is one.
    rules                   Lists or checks the rules in force.

    See 'redact help <subcommand>' for detailed help.

  EXIT STATUS:
    0                       all input was scanned and all output written
    1                       only with check: something was found
    3                       done, but a record could not be scanned and was masked whole
    64                      the command line is wrong, or the output file is the input file
    65                      the input is refused: UTF-16 or UTF-32
    66                      a file or folder is absent or cannot be read
    70                      a record could not be scanned (--on-error stop), or a self-test failed
    71                      the system refused memory, the JIT compiler or a descriptor
    74                      an error while reading, writing or closing
    78                      a rule or a key is wrong, or no rule is in force
    129, 130, 141, 143      killed by HUP, INT, PIPE, TERM
  """ + "\n"
