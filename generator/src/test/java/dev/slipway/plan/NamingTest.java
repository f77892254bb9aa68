package dev.slipway.plan;

import dev.slipway.blueprint.Service;
import dev.slipway.catalog.Names;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NamingTest {

    private static final Names NAMES = new Names("com.example.cornershop", "com.example", "corner-shop", "corner_shop",
            "CORNER_SHOP", "Corner Shop", "A shop.");

    private final Naming naming = new Naming(NAMES,
            new Service("order-desk", "com.example.cornershop.desk", "net.acme", "A desk like com.example.", 17));

    @Test
    void replacesEveryFormInOnePass() {
        assertThat(naming.apply("com.example.cornershop.x com/example/cornershop com.example corner-shop corner_shop "
                + "CORNER_SHOP_X Corner Shop A shop."))
                .isEqualTo("com.example.cornershop.desk.x com/example/cornershop/desk net.acme order-desk order_desk "
                        + "ORDER_DESK_X Order Desk A desk like com.example.");
    }

    @Test
    void leavesATextWithoutNamesAsItIs() {
        assertThat(naming.apply("größe, corner, com.exam")).isEqualTo("größe, corner, com.exam");
    }
}
