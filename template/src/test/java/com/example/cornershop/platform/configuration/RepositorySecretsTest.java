package com.example.cornershop.platform.configuration;

import com.example.cornershop.platform.criteria.Criterion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is in the repository whoever has a copy of it can read, for ever. What tests call secrets are none. */
class RepositorySecretsTest {
    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".idea", ".mvn", "mvnw", "mvnw.cmd", ".slipway", "node_modules", "test");
    private static final Pattern SETTINGS = Pattern.compile(".*\\.(properties|ya?ml|json|xml|sh|cmd|env|toml)|\\.env.*|[^.]+");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(password|secret|token|credential|api[-_.]?key|private[-_.]?key)s?[\"']?\\s*[=:]\\s*[\"']?"
                    + "(?!true\\b|false\\b|required\\b|inherit\\b)[^\\s\"'$<>{}()\\[\\]%,;|]{6,}");
    private static final Pattern KEY = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----\\s+\\S|\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}");

    @Test
    @Criterion("SC-10")
    void holdsNoSecret() throws IOException {
        List<Path> files = files();

        assertThat(files).extracting(Path::toString).anyMatch(name -> name.endsWith("application.properties"));
        assertThat(files).filteredOn(file -> hasSecret(file.getFileName().toString(), text(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application.properties: corner-shop.database.password=correct-horse",
                "application.properties: %prod.corner-shop.partner.api-key = correct-horse",
                "compose.yaml: POSTGRES_PASSWORD: 'correct-horse'",
                "values.json: \"clientSecret\": \"correct-horse\"",
                "deploy.sh: export CORNER_SHOP_DATABASE_PASSWORD" + "=correct-horse",
                "Dockerfile: ENV TOKEN=correct-horse",
                "Any.java: \"-----BEGIN PRIVATE KEY-----\nMIIE\"",
                "README.md: eyJhbGciOiJSUzI1NiJ9" + ".eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl"
            })
    @Criterion("SC-10")
    void findsOneInThis(String file) {
        assertThat(hasSecret(file.replaceFirst(": .*", ""), file.replaceFirst("[^:]*: ", ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application.properties: quarkus.datasource.password=${corner-shop.database.password}",
                "application.properties: quarkus.oidc.token.signature-algorithm=RS256",
                "build.yml: persist-credentials: false",
                "build.yml: GH_TOKEN: ${{ secrets.GITHUB_TOKEN }}",
                "README.md: CORNER_SHOP_DATABASE_PASSWORD=..."
            })
    void leavesThisAlone(String file) {
        assertThat(hasSecret(file.replaceFirst(": .*", ""), file.replaceFirst("[^:]*: ", ""))).isFalse();
    }

    private static boolean hasSecret(String name, String text) {
        return KEY.matcher(text).find() || (SETTINGS.matcher(name).matches() && SECRET.matcher(text).find());
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(Path.of(""), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isOurs(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isOurs(Path path) {
        return !NOT_OURS.contains(path.getFileName().toString());
    }

    /** A byte is a character: what is no text matches nothing. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
