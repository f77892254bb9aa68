package dev.slipway.blueprint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that something else has taken. */
final class Reserved {

    /** The Java Language Specification, 3.9, with its literals and the contextual names that no type may have. */
    private static final Set<String> JAVA = words("""
            abstract assert boolean break byte case catch char class const continue default do double else enum extends
            final finally float for goto if implements import instanceof int interface long native new package private
            protected public return short static strictfp super switch synchronized this throw throws transient try void
            volatile while true false null _ var record yield sealed permits""");

    /** Names that no component of a record may have (JLS 8.10.1). */
    private static final Set<String> RECORDS =
            words("clone finalize getClass hashCode notify notifyAll toString wait");

    /** PostgreSQL 17, appendix C: reserved, and reserved but for functions and types; then the names of its columns. */
    private static final Set<String> SQL = words("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate
            collation column concurrently constraint create cross current_catalog current_date current_role
            current_schema current_time current_timestamp current_user default deferrable desc distinct do else end
            except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into
            is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on
            only or order outer overlaps placing primary references returning right select session_user similar some
            symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when
            where window with cmin cmax ctid tableoid xmin xmax""");

    /** What every resource has, whatever its fields; then what one has that belongs to a caller. */
    private static final Set<String> FIELDS = Set.of("id", "version", "createdAt", "updatedAt");
    private static final Set<String> COLUMNS = Set.of("id", "version", "created_at", "updated_at");
    private static final String OWNER = "owner";
    private static final Set<String> OWNER_COLUMNS = Set.of("owner_issuer", "owner_subject");

    /** Types that the code of a resource names, and that one of its own package would hide. */
    private static final Set<String> TYPES = words("""
            Object String Character Class Record Enum Integer Long Boolean Number Math Override Exception RuntimeException Iterable
            Runnable BigDecimal BigInteger Instant LocalDate ChronoUnit List Map HashMap TreeMap Set Optional Stream Duration
            UUID URI AtomicInteger SQLException Response Page PageRequest Money Owner Caller CurrentCaller Criterion Test Probe Entity
            Tokens Statements Idempotent IfMatch TestDatabase PanacheRepositoryBase UuidGenerator SqlTypes EnumType MediaType RestResponse
            ResponseBuilder NotFoundException ContentType RequestSpecification JsonPath JsonPathConfig NumberReturnType
            Arguments Replicas Awaitility MethodOrderer""");

    /** Prefixes of configuration or of environment variables that belong to something else. */
    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("quarkus", "Quarkus"), Map.entry("smallrye", "SmallRye"), Map.entry("mp", "MicroProfile"),
            Map.entry("vertx", "Vert.x"), Map.entry("jboss", "JBoss Logging"), Map.entry("java", "the JVM"),
            Map.entry("javax", "the JVM"), Map.entry("jdk", "the JVM"), Map.entry("sun", "the JVM"),
            Map.entry("os", "the JVM"), Map.entry("file", "the JVM"), Map.entry("http", "the JVM"),
            Map.entry("https", "the JVM"), Map.entry("user", "the JVM"), Map.entry("com", "libraries of Java"),
            Map.entry("org", "libraries of Java"), Map.entry("io", "libraries of Java"),
            Map.entry("test", "the tests of Quarkus"), Map.entry("maven", "Maven"), Map.entry("mvnw", "the Maven wrapper"),
            Map.entry("docker", "Docker"), Map.entry("git", "Git"), Map.entry("github", "GitHub"),
            Map.entry("ci", "build servers"), Map.entry("otel", "OpenTelemetry"), Map.entry("postgres", "PostgreSQL"),
            Map.entry("testcontainers", "Testcontainers"));

    /** What the variables begin with that every pod has: KUBERNETES_SERVICE_PORT_HTTPS, KUBERNETES_PORT_443_TCP_ADDR... */
    private static final Set<String> PODS = words("""
            kubernetes kubernetes-service kubernetes-service-port kubernetes-port kubernetes-port-443
            kubernetes-port-443-tcp""");

    private Reserved() {
    }

    static boolean inJava(String word) {
        return JAVA.contains(word);
    }

    static boolean inRecords(String word) {
        return RECORDS.contains(word);
    }

    static boolean inSql(String word) {
        return SQL.contains(word);
    }

    static boolean asField(String name, boolean owned) {
        return FIELDS.contains(name) || (owned && name.equals(OWNER));
    }

    static boolean asColumn(String column, boolean owned) {
        return COLUMNS.contains(column) || (owned && OWNER_COLUMNS.contains(column));
    }

    static boolean asType(String name) {
        return TYPES.contains(name);
    }

    /** Whose configuration a service of this name would share. */
    static Optional<String> asService(String name) {
        return Optional.ofNullable(PODS.contains(name) ? "Kubernetes" : SERVICES.get(name));
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
