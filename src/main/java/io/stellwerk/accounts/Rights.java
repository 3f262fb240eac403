package io.stellwerk.accounts;

import io.stellwerk.base.Retried;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/** Whether those who are logged in may stay so, and still have the same rights as when they logged in. */
@Service
public class Rights {

    private final JdbcClient jdbc;
    private final AccountRows rows;
    private final Clock clock;

    Rights(JdbcClient jdbc, AccountRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Asked at each request; in the usual case one query by primary key. */
    @Unrestricted("It is asked about whoever is logged in, before anything else")
    @Retried
    public RightsToday of(Authentication login) {
        return login.getPrincipal() instanceof SignedInUser user ? of(user) : new RightsToday.Unchanged();
    }

    private RightsToday of(SignedInUser user) {
        var standing = standing(user.id());
        if (standing.filter(user.standing()::equals).isPresent()) {
            return new RightsToday.Unchanged();
        }
        return standing.filter(now -> now.passwordRound() == user.standing().passwordRound())
                .flatMap(changed -> anew(user.id()))
                .<RightsToday>map(RightsToday.Changed::new)
                .orElseGet(RightsToday.Gone::new);
    }

    private Optional<Standing> standing(UserId user) {
        return jdbc.sql("""
                        SELECT p.id, p.version, u.password_round FROM user_account u JOIN role_preset p ON p.id = u.preset_id
                        WHERE u.id = :user AND u.status = 'ACTIVE'
                        """)
                .param("user", user.value())
                .query((row, number) -> new Standing(
                        new PresetId(row.getLong("id")), row.getLong("version"), row.getInt("password_round")))
                .optional();
    }

    private Optional<Authentication> anew(UserId user) {
        return rows.findById(user.value()).filter(Account::isActive).map(account -> {
            var fresh = account.signIn(clock.instant());
            fresh.eraseCredentials();
            return UsernamePasswordAuthenticationToken.authenticated(fresh, null, fresh.getAuthorities());
        });
    }
}
