package com.example.cornershop.platform.work;

import com.example.cornershop.platform.database.DatabaseFailure;
import com.example.cornershop.platform.problem.FailureClass;
import com.example.cornershop.platform.problem.KnownFailure;
import jakarta.persistence.OptimisticLockException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose turn it is when work has failed: by what says with which answer a request would have failed. Work has no client. */
final class WorkFailure {
    /** A chain of causes may be a ring. */
    private static final int CAUSES = 20;

    private static final int CHANGED_MEANWHILE = 409;

    private WorkFailure() {}

    /** The class of the first cause that is known; what is unknown is a fault of ours. */
    static FailureClass of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES)
                .flatMap(cause -> answeredWith(cause).stream())
                .findFirst()
                .or(() -> DatabaseFailure.of(thrown).map(KnownFailure::answeredWith))
                .flatMap(FailureClass::of)
                .map(known -> known == FailureClass.CLIENT ? FailureClass.DOMAIN : known)
                .orElse(FailureClass.DEFECT);
    }

    private static Optional<Integer> answeredWith(Throwable cause) {
        if (cause instanceof KnownFailure known) {
            return Optional.of(known.answeredWith());
        }
        return cause instanceof OptimisticLockException ? Optional.of(CHANGED_MEANWHILE) : Optional.empty();
    }
}
