package dev.slipway.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MutantTest {

    @TempDir
    Path folder;

    @Test
    void readsItsHeader() throws IOException {
        Mutant mutant = mutant("DB-01-no-index.patch", "Row: DB-01\nTest: PlansTest#seesAScan\nWhy: a scan.\n\ndiff --git a/a b/a\n");

        assertThat(mutant.row()).isEqualTo("DB-01");
        assertThat(mutant.test()).isEqualTo("PlansTest#seesAScan");
        assertThat(mutant.testClass()).isEqualTo("PlansTest");
        assertThat(mutant.tests()).isEqualTo("PlansTest#seesAScan");
        assertThat(mutant.option()).isEmpty();
        assertThat(mutant).hasToString("DB-01-no-index");
    }

    @Test
    void namesTheTestsThatItsOwnLooksBackAt() throws IOException {
        Mutant mutant = mutant("DB-01-no-index.patch", "Row: DB-01\nTest: PlansTest\nWith: ItemsTest\nWhy: a scan.\n");

        assertThat(mutant.tests()).isEqualTo("ItemsTest,PlansTest");
    }

    @Test
    void asksForAServiceThatHasTheShop() throws IOException {
        Mutant mutant = mutant("CC-01-oversold.patch", "Row: CC-01\nTest: LastItemTest\nNew: --sample\nWhy: a sale.\n");

        assertThat(mutant.option()).isEqualTo("--sample");
    }

    @Test
    void needsATestToBeKilledBy() {
        assertThatThrownBy(() -> mutant("DB-01-no-index.patch", "Row: DB-01\nWhy: a scan.\n\ndiff --git a/a b/a\nTest: Not#here\n"))
                .hasMessageContaining("the header needs 'Test: ");
    }

    @Test
    void isNamedAfterItsRow() {
        assertThatThrownBy(() -> mutant("DB-02-no-index.patch", "Row: DB-01\nTest: PlansTest\nWhy: a scan.\n"))
                .hasMessageContaining("the name must be 'DB-01-<what is done>.patch'");
    }

    private Mutant mutant(String name, String text) throws IOException {
        return Mutant.read(Files.writeString(folder.resolve(name), text));
    }
}
