package dev.slipway.variants;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A plain Quarkus project's pom: the template's versions, with the dependencies of a page and nothing that checks style. */
final class BarePom {

    private static final Set<String> PLUGINS = Set.of("quarkus-maven-plugin", "maven-compiler-plugin",
            "maven-surefire-plugin", "maven-failsafe-plugin");
    private final Document pom;

    private BarePom(Document pom) {
        this.pom = pom;
    }

    static String of(String template, List<String> dependencies) throws Exception {
        var pom = new BarePom(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(template))));
        var missing = new TreeSet<>(dependencies);
        pom.keep("project/dependencies", dependency -> {
            String name = text(dependency, "groupId") + ":" + text(dependency, "artifactId");
            missing.remove(name);
            return dependencies.contains(name);
        });
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the template's pom has no " + missing);
        }
        pom.keep("project/build/plugins", plugin -> PLUGINS.contains(text(plugin, "artifactId")));
        pom.keep("project/profiles", profile -> text(profile, "id").startsWith("postgres-"));
        return pom.write();
    }

    private void keep(String path, Predicate<Element> wanted) {
        Element parent = pom.getDocumentElement();
        for (String name : path.substring(path.indexOf('/') + 1).split("/")) {
            parent = children(parent).stream().filter(child -> child.getTagName().equals(name)).findFirst().orElseThrow();
        }
        for (Element child : children(parent)) {
            if (!wanted.test(child)) {
                parent.removeChild(child);
            }
        }
    }

    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static String text(Element parent, String name) {
        return children(parent).stream().filter(child -> child.getTagName().equals(name)).map(Node::getTextContent)
                .findFirst().orElse("");
    }

    private String write() throws Exception {
        var xml = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(pom), new StreamResult(xml));
        return xml.toString();
    }
}
