package io.stellwerk.shell;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** One's own settings stand in the same frame, though at an address of their own. */
@Layout("/profile")
@ParentLayout(MainLayout.class)
@PermitAll
class ProfileFrame extends SettingsFrame {}
