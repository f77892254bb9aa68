package com.example.cornershop.platform.architecture;

import com.example.cornershop.platform.criteria.Criterion;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What sources may not say, and bytecode doesn't tell. */
class SourceRulesTest {
    private static final Snippets CATCHES = new Snippets("catches", """
            class Bad { void use() { try { hashCode(); } catch (RuntimeException e) {} } }
            class Bad { int use() { try { return hashCode(); } catch (RuntimeException e) { return 0; } } }
            class Bad { void use() { try { hashCode(); } catch (RuntimeException e) { /* never mind */ } } }
            class Bad { void use() { try { hashCode(); } catch (RuntimeException e) { /* no failure: it is thrown */ throw e; } } }
            class Good { void use() { try { hashCode(); } catch (RuntimeException e) { throw new IllegalStateException(); } } }
            class Good { String use() { try { return toString(); } catch (RuntimeException e) { return e.getMessage(); } } }
            class Good { void use(org.jboss.logging.Logger log) { try { hashCode(); } catch (RuntimeException e) { log.warn("Failed"); } } }
            class Good { int use() { try { return hashCode(); } catch (RuntimeException e) { /* no failure: nought is an answer */ return 0; } } }
            """);
    private static final Snippets QUERIES = new Snippets("queries", repository("""
            class Bad { Object use(String name) throws Exception { return session.createQuery("from Left where name = '" + name + "'"); } }
            class Bad { Object use(String name) throws Exception { return session.createNativeQuery("select %s".formatted(name)); } }
            class Bad { Object use(String name) throws Exception { return database.prepareStatement(name); } }
            class Bad { Object use(String name) throws Exception { return database.createStatement().execute("drop table " + name); } }
            class Bad { Object use(String name) throws Exception { return new StringBuilder("select ").append(name).chars().mapToObj(c -> all.list("" + c)).toList(); } }
            class Bad { Object use(String name) throws Exception { String sql = "select 1"; sql += name; return all.find(sql); } }
            class Bad { Object use(String name) throws Exception { return io.quarkus.panache.common.Sort.by("id", name); } }
            class Bad { Object use(String name) throws Exception { return ask(1, "from Left where " + name); } private Object ask(int one, String text) { return all.list(text); } }
            class Bad { Object use(String name) throws Exception { return null; } Object ask(String text) { return all.list(text); } }
            class Good { Object use(String name) throws Exception { return session.createQuery("from Left where " + "name = ?1").setParameter(1, name); } }
            class Good { static final String ALL = "from Left"; Object use(String name) throws Exception { return all.list(name == null ? ALL : (ALL + " order by id")); } }
            class Good { Object use(String name) throws Exception { return all.list("name", name); } }
            class Good { Object use(String name) throws Exception { var s = database.createStatement(); return s.execute("drop table " + s.enquoteIdentifier(name, true)); } }
            class Good { Object use(String name) throws Exception { return ask(name, "from Left"); } private Object ask(String name, String text) { return all.list(text, name); } }
            class Good { Object use(String name) throws Exception { return java.util.List.of("a" + name); } }
            """));
    private static final Snippets CRYPTOGRAPHY = new Snippets("cryptography", """
            class Bad { Object use() throws Exception { return java.security.MessageDigest.getInstance("MD5"); } }
            class Bad { static final String NAME = "SHA-1"; Object use() throws Exception { return java.security.MessageDigest.getInstance(NAME); } }
            class Bad { Object use() throws Exception { return javax.crypto.Mac.getInstance("HmacSHA1"); } }
            class Bad { Object use() throws Exception { return javax.crypto.Cipher.getInstance("DES/CBC/PKCS5Padding"); } }
            class Bad { Object use() throws Exception { return javax.crypto.Cipher.getInstance("AES/ECB/PKCS5Padding"); } }
            class Bad { Object use() throws Exception { return javax.crypto.Cipher.getInstance("AES"); } }
            class Bad { Object use() throws Exception { return javax.crypto.Cipher.getInstance("AES/CBC/PKCS5Padding"); } }
            class Bad { Object use(String name) throws Exception { return javax.crypto.Mac.getInstance(name); } }
            class Bad { Object use() throws Exception { return javax.net.ssl.SSLContext.getInstance("TLSv1.1"); } }
            class Bad { Object use() { return new java.util.Random(); } }
            class Bad { Object use() { return new java.util.Random(1) {}; } }
            class Bad { Object use() { return Math.random(); } }
            class Bad { Object use() { javax.net.ssl.HostnameVerifier all = (host, session) -> true; return all; } }
            abstract class Bad implements javax.net.ssl.X509TrustManager {}
            class Bad { Object use(jakarta.ws.rs.client.ClientBuilder client) { return client.hostnameVerifier(null); } }
            class Good { Object use() throws Exception { return java.security.MessageDigest.getInstance("SHA-256"); } }
            class Good { Object use() throws Exception { return javax.crypto.Cipher.getInstance("AES/GCM/NoPadding"); } }
            class Good { Object use() throws Exception { return javax.net.ssl.SSLContext.getInstance("TLSv1.3"); } }
            class Good { Object use() { return new java.security.SecureRandom(); } }
            class Good { Object use() { return java.util.concurrent.ThreadLocalRandom.current().nextInt(); } }
            """);

    private static SourceTrees service;
    private static SourceTrees fixtures;

    @BeforeAll
    static void read() throws IOException {
        service = SourceTrees.ofTheService();
        fixtures = SourceTrees.of(Stream.of(CATCHES, QUERIES, CRYPTOGRAPHY)
                .flatMap(snippets -> snippets.sources().stream())
                .toList());
    }

    @Test
    @Criterion("OB-06")
    void noExceptionIsSwallowed() {
        assertThat(new SwallowedExceptions().complaints(service)).isEmpty();
        assertThat(CATCHES.in(new SwallowedExceptions().complaints(fixtures))).isEqualTo(CATCHES.bad());
    }

    @Test
    @Criterion("SC-07")
    void noQueryIsBuilt() {
        assertThat(new BuiltQueries().complaints(service)).isEmpty();
        assertThat(QUERIES.in(new BuiltQueries().complaints(fixtures))).isEqualTo(QUERIES.bad());
    }

    @Test
    @Criterion("SC-12")
    void noCryptographyIsWeak() {
        assertThat(new WeakCryptography().complaints(service)).isEmpty();
        assertThat(CRYPTOGRAPHY.in(new WeakCryptography().complaints(fixtures))).isEqualTo(CRYPTOGRAPHY.bad());
    }

    private static String repository(String users) {
        String fields = """
                class Lefts implements io.quarkus.hibernate.orm.panache.PanacheRepository<Object> {}\
                 class Fields { Lefts all; java.sql.Connection database; org.hibernate.Session session; }\s""";
        return users.replaceAll("(?m)^", fields).replaceAll("class (Bad|Good)", "class $1 extends Fields").stripTrailing();
    }
}
