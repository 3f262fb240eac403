package io.stellwerk.accounts;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is logged in, kept in the session. */
class SignedInUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final UserId id;
    private final String email;
    private final String name;
    private @Nullable String passwordHash;
    private final Standing standing;
    private final Grants grants;
    private final boolean lockedOut;

    SignedInUser(
            UserId id,
            String email,
            String name,
            @Nullable String passwordHash,
            Standing standing,
            Grants grants,
            boolean lockedOut) {
        this.id = id;
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.standing = standing;
        this.grants = grants;
        this.lockedOut = lockedOut;
    }

    /** Stands for an address without an account that has to wait like one with an account. */
    static SignedInUser lockedOut(String email) {
        var nothing = new TicketScope(TicketScope.Reach.NONE, false);
        var nobody = new Standing(new PresetId(0), 0, 0);
        return new SignedInUser(new UserId(0), email, email, "", nobody, new Grants(Set.of(), nothing, nothing), true);
    }

    UserId id() {
        return id;
    }

    String name() {
        return name;
    }

    /** What these rights came from. */
    Standing standing() {
        return standing;
    }

    TicketScope view() {
        return grants.view();
    }

    TicketScope edit() {
        return grants.edit();
    }

    boolean may(Permission permission) {
        return grants.permissions().contains(permission);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return grants.permissions().stream()
                .map(permission -> new SimpleGrantedAuthority("ROLE_" + permission.name()))
                .collect(Collectors.toSet());
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !lockedOut;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
