package io.stellwerk.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.stellwerk.accounts.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in, by which door, and with which headers. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain browsers(
            HttpSecurity http, SetupGate setupGate, GuessingGate guessingGate, LoginFailed loginFailed) {
        return http.authorizeHttpRequests(SecurityConfiguration::outsideOfScreens)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class).defaultSuccessUrl("/helpdesk"))
                .formLogin(form -> form.failureHandler(loginFailed))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(guessingGate, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(setupGate, GuessingGate.class)
                .build();
    }

    private static void outsideOfScreens(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/styles/**", "/images/**", "/scripts/**", "/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/attachments/**")
                .authenticated()
                .requestMatchers("/actuator/**")
                .hasRole(Permission.Role.SUPER_ADMIN);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.deny())
                .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.WITHOUT_SCRIPTS))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), payment=(), usb=()"));
    }
}
