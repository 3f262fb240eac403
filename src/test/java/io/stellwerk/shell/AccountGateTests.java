package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.Users;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class AccountGateTests extends StellwerkTest {

    @Autowired
    AccountGate gate;

    @Autowired
    Users users;

    @Autowired
    Crews crews;

    @Autowired
    ActingAs acting;

    @ParameterizedTest
    @ValueSource(strings = {"/helpdesk", "/VAADIN/push", "/VAADIN/dynamic/resource/0/upload"})
    void whoeverIsDeactivatedIsStoppedByEachRequestThatDoesSomething(String path) {
        assertThat(outAfter(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/VAADIN/build/app.js", "/VAADIN/static/push.js", "/images/favicon.svg"})
    void filesThatEverybodyGetsAreNotWorthAQuestion(String path) {
        assertThat(outAfter(path)).isFalse();
    }

    private boolean outAfter(String path) {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        var session = (MockHttpSession) Objects.requireNonNull(request.getSession());
        acting.call(agent.email().value(), () -> {
            SystemUser.run(() -> users.deactivate(agent.id(), new HandOver.Unassign()));
            return pass(request);
        });
        return session.isInvalid();
    }

    private boolean pass(MockHttpServletRequest request) {
        try {
            gate.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
            return true;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
