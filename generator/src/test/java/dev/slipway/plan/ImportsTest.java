package dev.slipway.plan;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImportsTest {

    @Test
    void sortsByAsciiAndPutsStaticOnesLast() {
        assertThat(Imports.sort("""
                package a;

                import static z.A.b;
                import zebra.Caller;
                import java.util.List;
                import java.util.List.Inner;
                import java.util.ListX;
                import java.util.Listen;

                /** Text. */
                class X {
                    String text = \"""
                            import b;
                            \""";
                }
                """)).isEqualTo("""
                package a;

                import java.util.List;
                import java.util.List.Inner;
                import java.util.ListX;
                import java.util.Listen;
                import zebra.Caller;

                import static z.A.b;

                /** Text. */
                class X {
                    String text = \"""
                            import b;
                            \""";
                }
                """);
    }

    @Test
    void leavesAFileWithoutImportsAsItIs() {
        assertThat(Imports.sort("package a;\n\nclass X {\n}\n")).isEqualTo("package a;\n\nclass X {\n}\n");
    }

    @Test
    void sortsThoseOfAPackagesOwnFileWhichStandBelowItsAnnotations() {
        assertThat(Imports.sort("""
                /**
                 * Text, for example:
                 * import z.Z;
                 */
                @Marked(B.class)
                package se.a;

                import org.x.Marked;
                import java.util.List;
                """)).isEqualTo("""
                /**
                 * Text, for example:
                 * import z.Z;
                 */
                @Marked(B.class)
                package se.a;

                import java.util.List;
                import org.x.Marked;
                """);
    }
}
