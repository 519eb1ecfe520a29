#!/usr/bin/env python3
"""Masks standard input line by line with a Python library, and says how long that alone took.

usage: libraries.py presidio|scrubadub|datafog < TEXT > MASKED

The last line of standard error is the processor time of the masking in seconds, without the start
of the interpreter and the imports, which take longer than a short text. No library loads a language
model: what is compared is rules against rules.
"""
import sys
import time
import warnings

warnings.filterwarnings("ignore")


def presidio():
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
    from presidio_anonymizer import AnonymizerEngine
    from presidio_anonymizer.entities import OperatorConfig
    import spacy
    import tldextract

    # The e-mail recognizer would fetch the list of public suffixes in the middle of a measurement.
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())
    blank = spacy.blank("en")

    class Tokens(NlpEngine):
        """Tokens alone, as the pattern recognizers need them for the words around a match."""

        def load(self):
            pass

        def is_loaded(self):
            return True

        def process_text(self, text, language):
            doc = blank(text)
            lemmas = [token.text.lower() for token in doc]
            return NlpArtifacts([], doc, [token.idx for token in doc], lemmas, self, language)

        def process_batch(self, texts, language, batch_size=1, n_process=1, **_):
            return ((text, self.process_text(text, language)) for text in texts)

        def is_stopword(self, word, language):
            return False

        def is_punct(self, word, language):
            return not word.isalnum()

        def get_supported_entities(self):
            return []

        def get_supported_languages(self):
            return ["en"]

    engine = Tokens()
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=engine)
    anonymizer = AnonymizerEngine()
    operators = {"DEFAULT": OperatorConfig("replace", {"new_value": "[X]"})}

    def mask(line):
        results = analyzer.analyze(line, language="en")
        return anonymizer.anonymize(line, results, operators).text if results else line

    return mask


def scrubadub():
    import scrubadub

    scrubber = scrubadub.Scrubber()
    return lambda line: scrubber.clean(line).replace("{{", "[").replace("}}", "]")


def datafog():
    import datafog

    return lambda line: datafog.redact(line, engine="regex").redacted_text


def main():
    masks = {"presidio": presidio, "scrubadub": scrubadub, "datafog": datafog}
    if len(sys.argv) != 2 or sys.argv[1] not in masks:
        sys.exit(__doc__)
    mask = masks[sys.argv[1]]()
    lines = sys.stdin.buffer.read().decode("utf-8", "replace").split("\n")
    mask("warm +1 312 555 0148 up")
    start = time.process_time()
    masked = [mask(line) for line in lines]
    spent = time.process_time() - start
    sys.stdout.buffer.write("\n".join(masked).encode())
    print(spent, file=sys.stderr)


main()
