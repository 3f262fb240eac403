package io.stellwerk.shell;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.SpringServlet;
import io.stellwerk.accounts.Language;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    /** The languages in which everything is said; English comes first and serves all other browsers. */
    @Bean
    I18NProvider translations() {
        return new DefaultI18NProvider(
                Arrays.stream(Language.values()).map(Language::locale).toList());
    }

    /** Whatever no other part of Stellwerk answers is forwarded to Vaadin; that is where screens begin. */
    @Bean
    FilterRegistrationBean<PageStatus> pageStatus(ObjectProvider<Setup> setup) {
        var registration = new FilterRegistrationBean<>(new PageStatus(setup));
        registration.setDispatcherTypes(DispatcherType.FORWARD);
        registration.addServletNames(ClassUtils.getShortNameAsProperty(SpringServlet.class));
        return registration;
    }

    /** These gates stand in the security chain only. */
    @Bean
    FilterRegistrationBean<SetupGate> setupGateOnlyInSecurity(SetupGate gate) {
        return disabled(new FilterRegistrationBean<>(gate));
    }

    @Bean
    FilterRegistrationBean<GuessingGate> guessingGateOnlyInSecurity(GuessingGate gate) {
        return disabled(new FilterRegistrationBean<>(gate));
    }

    @Bean
    FilterRegistrationBean<AccountGate> accountGateOnlyInSecurity(AccountGate gate) {
        return disabled(new FilterRegistrationBean<>(gate));
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> disabled(
            FilterRegistrationBean<T> registration) {
        registration.setEnabled(false);
        return registration;
    }
}
