package io.stellwerk.shell;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.stellwerk.accounts.Permission;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who gets in, by which door, and with which headers. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Vaadin commits its answer while it is forwarded to, past the moment at which headers are usually written. */
    private static final ObjectPostProcessor<HeaderWriterFilter> BEFORE_VAADIN_ANSWERS = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    SecurityFilterChain browsers(
            HttpSecurity http,
            RequestUtil requests,
            VaadinDefaultRequestCache beforeLogin,
            SetupGate setupGate,
            GuessingGate guessingGate,
            AccountGate accountGate,
            LoginFailed loginFailed) {
        beforeLogin.setDelegateRequestCache(asTyped());
        return http.authorizeHttpRequests(SecurityConfiguration::outsideOfScreens)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class, "/login?" + LoginView.LOGGED_OUT)
                                .defaultSuccessUrl("/helpdesk")
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated)
                                .enableCsrfConfiguration(false))
                .csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest)
                        .csrfTokenRepository(ofBrowser()))
                .formLogin(form -> form.failureHandler(loginFailed))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(guessingGate, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(setupGate, GuessingGate.class)
                .addFilterBefore(accountGate, AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Whoever logs in comes to the address they asked for, with nothing added to it: that is what null stands for there. */
    @SuppressWarnings("NullAway")
    private static RequestCache asTyped() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /**
     * One token for all pages of a browser, also beyond its session: of several that are led to the log-in page, or one that
     * stood there overnight, each lets people in at the first attempt.
     */
    private static CsrfTokenRepository ofBrowser() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    private static void outsideOfScreens(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/styles/**", "/images/**", "/scripts/**", "/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/attachments/**", "/exports/**")
                .authenticated()
                .requestMatchers("/actuator/**")
                .hasRole(Permission.Role.SUPER_ADMIN);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.deny())
                .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.WITHOUT_SCRIPTS))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), payment=(), usb=()"))
                .withObjectPostProcessor(BEFORE_VAADIN_ANSWERS);
    }
}
