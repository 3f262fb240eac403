package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRows extends Repository<Account, Long> {

    Account save(Account account);

    Optional<Account> findById(long id);

    Optional<Account> findByDetailsEmail(String email);

    List<Account> findAllByIdIn(Collection<Long> ids);

    @Query(
            "select new io.stellwerk.accounts.Reader(account.id, preset.viewScope, preset.viewUnassigned) from Account account join account.preset preset where account.status = ACTIVE")
    List<Reader> readers();

    List<Account> findAllByStatusNotOrderByDetailsName(AccountStatus status);

    /**
     * Nobody else changes the row until the transaction ends. What was read of the account before stays
     * as it was; it comes first, or after {@link AccountGuard}.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select account from Account account where account.id = ?1")
    Optional<Account> lock(long id);

    /** As {@link #lock}, by address. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select account from Account account where account.details.email = ?1")
    Optional<Account> lockByEmail(String email);

    @Query(
            "select count(account) from Account account where account.status = ACTIVE and account.preset.builtIn = SUPER_ADMIN and account.id <> ?1")
    long activeSuperAdminsBeside(long id);

    @Query(
            "select account.details.name from Account account where account.preset.id = ?1 and account.status <> WITHDRAWN order by account.details.name")
    List<String> namesWithPreset(long preset);

    /** @return 0 when it was invited again meanwhile */
    @Modifying
    @Query("update Account account set account.details.email = ?2 where account.id = ?1 and account.status = WITHDRAWN")
    int readdressWithdrawn(long id, String email);

    /**
     * Takes an address from an invitation that was withdrawn.
     *
     * @throws EmailTaken when somebody else uses it or is invited to it
     */
    default void free(EmailAddress email, Predicate<Account> own) {
        findByDetailsEmail(email.value()).filter(own.negate()).ifPresent(other -> {
            var id = other.id().value();
            if (readdressWithdrawn(id, "withdrawn-" + id + "@stellwerk.invalid") == 0) {
                throw new EmailTaken(email);
            }
        });
    }

    @Query("select account from Account account where account.preset.id = ?1 order by account.details.name")
    List<Account> withPreset(long preset);

    long count();

    @Modifying
    @Query("update Account account set account.preset = ?2 where account.preset = ?1 and account.status = WITHDRAWN")
    void forgetPresetOfWithdrawn(Preset gone, Preset other);

    /** The preset of each account, so often as there are accounts. */
    @Query("select account.preset.id from Account account where account.status <> WITHDRAWN")
    List<Long> presetsInUse();
}
