package org.driftline.commander.people;

import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.account.Account;
import org.driftline.commander.fields.PageCursor;
import org.driftline.commander.fields.PageSlice;

/**
 * A part of all accounts, the oldest first.
 *
 * @param accounts the part
 * @param nextCursor for the next part; null when this is the last
 */
@JsonNaming(SnakeCaseStrategy.class)
record AccountPage(List<AccountView> accounts, @Nullable String nextCursor) {
    AccountPage {
        accounts = List.copyOf(accounts);
    }

    static AccountPage of(List<Account> found, PageSlice slice) {
        return new AccountPage(
                slice.shown(found).stream().map(AccountView::of).toList(),
                slice.next(found, account -> new PageCursor(account.createdAt(), account.id())));
    }
}
