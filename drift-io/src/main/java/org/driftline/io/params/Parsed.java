package org.driftline.io.params;

import java.util.List;

import org.driftline.io.params.field.FieldError;

/** What reading parameters came to: a request that can run, or everything that is wrong with them. */
public sealed interface Parsed {

    /** The parameters are complete and consistent. */
    record Valid(DriftRequest request) implements Parsed {}

    /** The parameters cannot run; the list is never empty. */
    record Invalid(List<FieldError> errors) implements Parsed {
        public Invalid {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("invalid parameters without a single error");
            }
        }
    }
}
