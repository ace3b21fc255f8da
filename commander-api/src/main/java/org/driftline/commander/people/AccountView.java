package org.driftline.commander.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.account.Account;
import org.driftline.commander.fields.PageCursor;
import org.driftline.commander.fields.PageSlice;
import org.driftline.commander.identity.Caller;

/**
 * An account as its owner and admins see it.
 *
 * @param id stays when names change
 * @param username by which it is known
 * @param email by which it may log in too
 * @param fullName for people
 * @param role what it may do
 * @param disabled whether it may do nothing
 * @param createdAt when it was made; null for callers that are built in
 * @param lastLoginAt when a password last opened it
 */
@Schema(name = "Account")
@JsonNaming(SnakeCaseStrategy.class)
public record AccountView(
        UUID id,
        @Schema(examples = "ada") String username,
        @Schema(examples = "ada@rescue.example") @Nullable String email,
        @Schema(examples = "Ada Lovelace") @Nullable String fullName,

        @Schema(enumeration = {"observer", "operator", "coordinator", "admin", "worker"})
        String role,

        boolean disabled,
        @Nullable Instant createdAt,
        @Nullable Instant lastLoginAt) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.username(),
                account.email(),
                account.fullName(),
                account.role().wire(),
                account.isDisabled(),
                account.createdAt(),
                account.lastLoginAt());
    }

    /** Somebody who has no account: the visitor of a standalone Driftline, or the operators' key. */
    static AccountView of(Caller caller) {
        return new AccountView(
                caller.id(), caller.name(), null, null, caller.role().wire(), false, null, null);
    }

    /**
     * A part of all accounts, the oldest first.
     *
     * @param accounts the part
     * @param nextCursor for the next part; null when this is the last
     */
    @Schema(name = "AccountPage")
    @JsonNaming(SnakeCaseStrategy.class)
    record Page(List<AccountView> accounts, @Nullable String nextCursor) {
        Page {
            accounts = List.copyOf(accounts);
        }

        static Page of(List<Account> found, PageSlice slice) {
            return new Page(
                    slice.shown(found).stream().map(AccountView::of).toList(),
                    slice.next(found, account -> new PageCursor(account.createdAt(), account.id())));
        }
    }
}
