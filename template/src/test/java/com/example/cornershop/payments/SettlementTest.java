package com.example.cornershop.payments;

import com.example.cornershop.orders.Customer;
import com.example.cornershop.orders.WaitingOrders;
import com.example.cornershop.platform.client.Rejected;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.stock.Shelf;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class SettlementTest {
    private final Customer alice = Customer.stranger();
    private final PaymentProviderStub provider = PaymentServers.provider();

    @Inject
    WaitingOrders waiting;

    @Inject
    Payments payments;

    @Inject
    PaymentRecords records;

    @Inject
    PaymentSettlement settlement;

    @Test
    void anOrderIsPaidOnceItsPaymentIsCharged() {
        String order = alice.ordered(Shelf.product(1));

        alice.waitsUntil(order, "PAID");

        assertThat(provider.requests(payment(order).key())).containsExactly("POST");
    }

    @Test
    void aDeclinedPaymentGivesTheStockBack() {
        UUID tea = Shelf.product(1, PaymentProviderStub.DECLINED, "EUR");
        String order = alice.ordered(tea);

        alice.waitsUntil(order, "PAYMENT_FAILED");

        assertThat(Shelf.level(tea)).isEqualTo(1);
        assertThat(payment(order).status()).isEqualTo(PaymentStatus.DECLINED);
    }

    @ParameterizedTest
    @ValueSource(longs = {PaymentProviderStub.REFUSED, PaymentProviderStub.IMPOSSIBLE})
    @Criterion("CC-10")
    void aPaymentThatTheProviderRefusesIsDeclined(long price) {
        UUID tea = Shelf.product(1, price, "EUR");
        String order = alice.ordered(tea);

        alice.waitsUntil(order, "PAYMENT_FAILED");

        assertThat(Shelf.level(tea)).isEqualTo(1);
        assertThat(payment(order).status()).isEqualTo(PaymentStatus.DECLINED);
    }

    @Test
    @Criterion("CC-10")
    void aRefusalIsNotBelievedWhereTheProviderKeepsTheCharge() {
        String order = waiting.place(alice, Shelf.product(1, PaymentProviderStub.REFUSED, "EUR"));
        Payment payment = payment(order);
        provider.charge(payment.key(), payment.amount());

        settlement.perform(payment.id().toString());

        assertThat(provider.requests(payment.key())).containsExactly("POST", "GET");
        assertThat(alice.statusOf(order)).isEqualTo("PAID");
    }

    @Test
    @Criterion("CC-10")
    void aPaymentStaysUnknownWhereTheProviderRefusesUs() {
        String order = waiting.place(alice, Shelf.product(1, PaymentProviderStub.LOCKED_OUT, "EUR"));
        Payment payment = payment(order);

        assertThatThrownBy(() -> settlement.perform(payment.id().toString())).isInstanceOf(Rejected.class);

        assertThat(payment(order).status()).isEqualTo(PaymentStatus.UNKNOWN);
        assertThat(alice.statusOf(order)).isEqualTo("PAYMENT_PENDING");
    }

    @Test
    @Criterion("CC-10")
    void anAnswerThatIsLostIsAskedForWithTheSameKey() {
        String order = alice.ordered(Shelf.product(1, PaymentProviderStub.LOST, "EUR"));

        alice.waitsUntil(order, "PAID");

        assertThat(provider.requests(payment(order).key())).hasSize(2);
        assertThat(provider.chargesOf(PaymentProviderStub.LOST)).isEqualTo(1);
    }

    @Test
    @Criterion("CC-10")
    void aPaymentThatWasLeftUnknownIsAskedForAndNotChargedAgain() {
        String order = waiting.place(alice, Shelf.product(1));
        Payment payment = leftUnknown(order);
        provider.charge(payment.key(), payment.amount());

        settlement.perform(payment.id().toString());

        assertThat(alice.statusOf(order)).isEqualTo("PAID");
        assertThat(provider.requests(payment.key())).containsExactly("GET");
    }

    @Test
    @Criterion("CC-10")
    void aPaymentThatNeverReachedTheProviderIsChargedInTheEnd() {
        String order = waiting.place(alice, Shelf.product(1));
        Payment payment = leftUnknown(order);

        settlement.perform(payment.id().toString());

        assertThat(alice.statusOf(order)).isEqualTo("PAID");
        assertThat(provider.requests(payment.key())).containsExactly("GET", "POST");
    }

    @Test
    void aPaymentIsSettledOnceHoweverOftenTheWorkIsPerformed() {
        String order = waiting.place(alice, Shelf.product(1));
        Payment payment = payment(order);

        settlement.perform(payment.id().toString());
        settlement.perform(payment.id().toString());

        assertThat(provider.requests(payment.key())).containsExactly("POST");
    }

    @Test
    void aCancelledOrderIsNeverCharged() {
        String order = waiting.place(alice, Shelf.product(1));
        alice.cancels(order).then().statusCode(200);

        settlement.perform(payment(order).id().toString());

        assertThat(provider.requests(payment(order).key())).isEmpty();
        assertThat(alice.statusOf(order)).isEqualTo("CANCELLED");
    }

    @Test
    void anOrderWhoseProviderIsBeingAskedCantBeCancelled() {
        String order = waiting.place(alice, Shelf.product(1));
        leftUnknown(order);

        alice.cancels(order).then().statusCode(409).body("code", is("payment-in-progress"));

        assertThat(alice.statusOf(order)).isEqualTo("PAYMENT_PENDING");
    }

    /** As a crash after the first transaction leaves it. */
    private Payment leftUnknown(String order) {
        Payment payment = payment(order);
        records.begin(payment.id());
        return payment;
    }

    private Payment payment(String order) {
        return QuarkusTransaction.requiringNew().call(() -> payments.ofOrder(UUID.fromString(order)));
    }
}
