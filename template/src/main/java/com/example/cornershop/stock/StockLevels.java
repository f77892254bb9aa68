package com.example.cornershop.stock;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The table of stock. Each change is one statement, so that nobody acts on a level that another has changed since. */
@ApplicationScoped
class StockLevels implements PanacheRepositoryBase<StockLevel, UUID> {
    Optional<StockLevel> of(UUID productId) {
        return findByIdOptional(productId);
    }

    /** Whether there were still as many as {@code before}; one that was never counted is none. */
    boolean put(UUID productId, int before, int quantity) {
        int changed = getEntityManager()
                .createQuery(
                        """
                        insert into StockLevel (productId, quantity) values (:productId, :quantity)
                        on conflict (productId) do update set quantity = excluded.quantity where quantity = :before
                        """)
                .setParameter("productId", productId)
                .setParameter("quantity", quantity)
                .setParameter("before", before)
                .executeUpdate();
        return changed == 1;
    }

    /** Whether there was enough; the condition and the change are one statement. */
    boolean take(UUID productId, int quantity) {
        return update("quantity = quantity - ?1 where productId = ?2 and quantity >= ?1", quantity, productId) == 1;
    }

    void giveBack(UUID productId, int quantity) {
        update("quantity = quantity + ?1 where productId = ?2", quantity, productId);
    }
}
