/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.group;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.NotebookOpening;
import org.glovebox.core.store.Rights;
import org.glovebox.ui.internal.group.GroupAddress.Protection;
import org.glovebox.ui.internal.session.DesktopSession;

/** Where the notebook of a group is and who one is there; can try it before. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class ConnectDialog extends TitleAreaDialog {

	private static final int WIDTH = 460;
	private static final String WHAT = "The notebook of a group is kept in a PostgreSQL database. Whoever looks after the server "
			+ "gives you a login.";

	private final DesktopSession session;
	private final List<GroupAddress> known;
	private @Nullable Text hosts;
	private @Nullable Text database;
	private @Nullable Text person;
	private @Nullable Text password;
	private @Nullable Combo protection;
	private @Nullable Text certificate;
	private @Nullable Button choose;
	private @Nullable Button keep;
	private int attempt;

	private ConnectDialog(Shell parent, DesktopSession session) {
		super(parent);
		this.session = session;
		this.known = session.preferences().groups().stream().flatMap(l -> GroupAddress.parse(l).stream()).toList();
		setHelpAvailable(false);
	}

	/** Asks, and opens the notebook of the group. */
	public static void open(Shell parent, DesktopSession session) {
		new ConnectDialog(parent, session).open();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Connect to Group");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("Connect to the notebook of a group");
		setMessage(WHAT);
		Composite body = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(body);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 16).spacing(8, 8).applyTo(body);
		if (!known.isEmpty()) {
			recentRow(body);
		}
		hosts = text(body, "Server", SWT.NONE, "lab.example.org, or several hosts separated by commas");
		database = text(body, "Database", SWT.NONE, "name of the notebook at the server");
		person = text(body, "Login", SWT.NONE, System.getProperty("user.name", ""));
		password = text(body, "Password", SWT.PASSWORD, "");
		new Label(body, SWT.NONE);
		Button check = new Button(body, SWT.CHECK);
		check.setText("Keep the password in the secure storage of this computer");
		check.setSelection(true);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(check);
		keep = check;
		protectionRow(body);
		certificateRow(body);
		known.stream().findFirst().ifPresent(this::show);
		return area;
	}

	private void recentRow(Composite body) {
		new Label(body, SWT.NONE).setText("Known groups");
		Combo combo = new Combo(body, SWT.READ_ONLY);
		known.forEach(address -> combo.add(address.label()));
		combo.select(0);
		combo.addListener(SWT.Selection, event -> show(known.get(combo.getSelectionIndex())));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(combo);
	}

	private Text text(Composite body, String label, int style, String example) {
		new Label(body, SWT.NONE).setText(label);
		Text text = new Text(body, SWT.BORDER | style);
		text.setMessage(example);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(text);
		text.addListener(SWT.Modify, event -> enable());
		return text;
	}

	private void protectionRow(Composite body) {
		new Label(body, SWT.NONE).setText("Connection");
		Combo combo = new Combo(body, SWT.READ_ONLY);
		for (Protection each : Protection.values()) {
			combo.add(each.label());
		}
		combo.select(0);
		combo.addListener(SWT.Selection, event -> enable());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(combo);
		protection = combo;
	}

	private void certificateRow(Composite body) {
		new Label(body, SWT.NONE).setText("Certificate");
		Text text = new Text(body, SWT.BORDER);
		text.setMessage("of the authority behind the server; usually ~/.postgresql/root.crt");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		certificate = text;
		Button button = new Button(body, SWT.PUSH);
		button.setText("Choose\u2026");
		button.addListener(SWT.Selection, event -> {
			FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
			dialog.setText("Certificate of the authority behind the server");
			dialog.setFilterExtensions(new String[] { "*.crt;*.pem", "*.*" });
			String chosen = dialog.open();
			if (chosen != null) {
				text.setText(chosen);
			}
		});
		choose = button;
	}

	private void show(GroupAddress address) {
		set(hosts, address.hosts());
		set(database, address.database());
		set(person, address.person());
		set(certificate, address.certificate());
		Combo combo = protection;
		if (combo != null) {
			combo.select(address.protection().ordinal());
		}
		set(password, "");
		String location = address.location();
		// a storage may ask the user to open it, and must not hold the window up
		session.background().quietly("Looking for a password", monitor -> session.passwords().password(location),
				found -> found.filter(p -> address().location().equals(location)).ifPresent(p -> set(password, p)));
		enable();
	}

	private static void set(@Nullable Text text, String value) {
		if (text != null && !text.isDisposed()) {
			text.setText(value);
		}
	}

	private static String get(@Nullable Text text) {
		return text == null || text.isDisposed() ? "" : text.getText().strip();
	}

	private GroupAddress address() {
		Combo combo = protection;
		Protection chosen = combo == null || combo.isDisposed() ? Protection.CHECKED
				: Protection.values()[Math.max(0, combo.getSelectionIndex())];
		return new GroupAddress(get(hosts).replace(" ", ""), get(database), get(person), chosen, get(certificate));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLIENT_ID, "Test", false);
		createButton(parent, IDialogConstants.OK_ID, "Connect", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		enable();
	}

	private void enable() {
		attempt++;
		GroupAddress address = address();
		Optional<String> fault = address.fault();
		for (int id : new int[] { IDialogConstants.OK_ID, IDialogConstants.CLIENT_ID }) {
			Button button = getButton(id);
			if (button != null) {
				button.setEnabled(fault.isEmpty());
			}
		}
		boolean checked = address.protection() == Protection.CHECKED;
		for (Control control : new @Nullable Control[] { certificate, choose }) {
			if (control != null) {
				control.setEnabled(checked);
			}
		}
		boolean untouched = address.hosts().isEmpty() && address.database().isEmpty();
		setMessage(untouched ? WHAT : fault.orElse(warning(address)),
				fault.isEmpty() && !checked ? IMessageProvider.WARNING : IMessageProvider.NONE);
	}

	private static String warning(GroupAddress address) {
		return switch (address.protection()) {
		case CHECKED -> WHAT;
		case UNCHECKED -> "Whoever can get between you and the server could pass for it.";
		case NONE -> "Everybody on the way can read along. Only for a server on this computer.";
		};
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == IDialogConstants.CLIENT_ID) {
			test();
		} else {
			super.buttonPressed(button);
		}
	}

	/** What came of a test. */
	private record Tested(String text, int kind) {
	}

	private void test() {
		int mine = ++attempt;
		String location = address().location();
		String typed = get(password);
		setMessage("Connecting to " + address().hosts() + "\u2026", IMessageProvider.NONE);
		session.background().quietly("Testing a connection", monitor -> tested(location, typed), tested -> {
			if (mine == attempt && getShell() != null && !getShell().isDisposed()) {
				setMessage(tested.text(), tested.kind());
			}
		});
	}

	private Tested tested(String location, String typed) {
		NotebookOpening opening = Notebook.open(session.registries().stores(), location,
				asked -> Optional.of(typed).filter(p -> !p.isEmpty()));
		return switch (opening) {
		case NotebookOpening.Refused(var cause, String reason) -> new Tested(reason, IMessageProvider.ERROR);
		case NotebookOpening.Opened(Notebook notebook) -> {
			try (notebook) {
				long records = notebook.counts().values().stream().mapToLong(Long::longValue).sum();
				yield new Tested("It works: \"" + notebook.info().name() + "\" has " + records
						+ (records == 1 ? " record" : " records") + " for you; " + may(notebook.rights()) + ".",
						IMessageProvider.INFORMATION);
			}
		}
		};
	}

	private static String may(Rights rights) {
		return switch (rights) {
		case READ -> "you may look at them";
		case WRITE -> "you may look and save";
		case MAINTAIN -> "you may look, save and look after the notebook";
		};
	}

	@Override
	protected void okPressed() {
		String location = address().location();
		String typed = get(password);
		Button check = keep;
		boolean keeps = check != null && check.getSelection();
		if (!typed.isEmpty()) {
			session.passwords().use(location, typed);
			session.background().quietly("Keeping the password of a group", monitor -> {
				try {
					session.passwords().keep(location, keeps ? Optional.of(typed) : Optional.empty());
					return "";
				} catch (IOException e) {
					return keeps ? "The password could not be kept: " + e.getMessage() : "";
				}
			}, trouble -> {
				if (!trouble.isEmpty()) {
					session.announcements().trouble(trouble);
				}
			});
		}
		session.preferences().rememberGroup(location);
		super.okPressed();
		session.open(location);
	}
}
