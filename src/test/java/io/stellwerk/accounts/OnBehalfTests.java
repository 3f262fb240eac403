package io.stellwerk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work that goes on for somebody who is not there. */
class OnBehalfTests extends StellwerkTest {

    private static final String SUPER_ADMIN = "superadmin@demo.example";

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    Users users;

    @Autowired
    Strangers strangers;

    @Autowired
    ActingAs acting;

    @Autowired
    Crews crews;

    @Test
    void nobodyActsForWhoeverIsDeactivatedAlsoNotWhileTheirAddressIsLockedOut() {
        var gone = crews.hireOne(BuiltInPreset.AGENT);
        acting.run(SUPER_ADMIN, () -> users.deactivate(gone.id(), new HandOver.Unassign()));
        for (int failure = 1; failure <= FailedLogins.BEFORE_LOCK_OUT; failure++) {
            strangers.failed(gone.email().value());
        }
        var done = new ArrayList<String>();

        assertThat(onBehalf.call(gone.id(), () -> done.add("something"))).isEmpty();

        assertThat(done).isEmpty();
    }
}
