package io.stellwerk.shell;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.NewAccount;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.base.AfterCommit;
import io.stellwerk.base.Retried;
import io.stellwerk.team.Seats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;

/** The first minutes of a new Stellwerk: whoever can read its log makes the first super admin, with a seat to set rules. */
@Service
class Setup {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    private final Accounts accounts;
    private final Seats seats;
    private final SetupCode code;
    private final boolean demo;
    private volatile boolean somebodyIsThere;

    Setup(Accounts accounts, Seats seats, SetupCode code, Environment environment) {
        this.accounts = accounts;
        this.seats = seats;
        this.code = code;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Once somebody has an account, this is over for good. */
    boolean isOpen() {
        if (!somebodyIsThere) {
            somebodyIsThere = demo || !accounts.nobodyYet();
        }
        return !somebodyIsThere;
    }

    @Retried
    @Unrestricted("Nobody can be logged in yet; the code of the log is asked for instead")
    SetupResult finish(String givenCode, NewAccount first) {
        if (!isOpen()) {
            return SetupResult.ALREADY_DONE;
        }
        var check = code.check(givenCode);
        if (check == SetupResult.DONE) {
            SystemUser.run(() -> seats.grant(accounts.create(first)));
            AfterCommit.run(() -> LOG.info("The first super admin is there, the set-up page is closed"));
        }
        return check;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayTheCode() {
        if (isOpen()) {
            LOG.info("Nobody has an account yet. Open /setup in a browser and enter this code: {}", code.value());
        }
    }
}
