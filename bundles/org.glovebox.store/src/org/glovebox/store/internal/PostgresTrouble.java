/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.sql.SQLException;

import org.glovebox.core.store.StoreOpening.Cause;
import org.glovebox.core.store.StoreOpening.Refused;

/** Says why the notebook of a group cannot be opened, in words for those who asked for it. */
final class PostgresTrouble {

	private static final String NO_DATABASE = "3D000";
	private static final String LOGIN = "28";
	private static final String UNREACHABLE = "08001";

	private final PostgresAddress address;

	PostgresTrouble(PostgresAddress address) {
		this.address = address;
	}

	Refused refusal(SQLException e) {
		String state = String.valueOf(e.getSQLState());
		String said = PostgresDialect.message(e);
		if (state.startsWith(LOGIN) || "08004".equals(state)) {
			return new Refused(Cause.DENIED, "The server does not let " + person() + " into " + address.text() + ": " + said);
		}
		return switch (state) {
		case NO_DATABASE -> new Refused(Cause.MISSING, "There is no database " + address.database() + " on "
				+ String.join(", ", address.hosts()) + ".");
		case PostgresDialect.NO_RIGHT -> noPart();
		case UNREACHABLE -> new Refused(Cause.UNREADABLE, "No server answers at " + address.text() + ": " + reason(e, said));
		default -> new Refused(Cause.UNREADABLE, "The notebook at " + address.text() + " cannot be opened: " + reason(e, said));
		};
	}

	Refused noNotebook() {
		return new Refused(Cause.NOT_A_NOTEBOOK, "The database " + address.text()
				+ " is not a notebook. Whoever looks after the server makes it one with: glovebox group init");
	}

	Refused noPart() {
		return new Refused(Cause.DENIED, person() + " has no part in the group at " + address.text()
				+ ". Whoever looks after the server gives one with: glovebox group add");
	}

	private String person() {
		return address.user().isEmpty() ? System.getProperty("user.name", "you") : address.user();
	}

	/** With what lies beneath, such as that a certificate was not made for this host. */
	private static String reason(SQLException e, String said) {
		Throwable deepest = e;
		while (deepest.getCause() != null) {
			deepest = deepest.getCause();
		}
		String beneath = deepest.getMessage();
		return beneath == null || said.contains(beneath) ? said : said + " (" + beneath + ")";
	}
}
