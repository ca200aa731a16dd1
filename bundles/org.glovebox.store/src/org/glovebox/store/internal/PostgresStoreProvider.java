/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.store.Backup;
import org.glovebox.core.store.GroupAdministration;
import org.glovebox.core.store.NotebookInfo;
import org.glovebox.core.store.Passwords;
import org.glovebox.core.store.StoreException;
import org.glovebox.core.store.StoreOpening;
import org.glovebox.core.store.StoreOpening.Cause;
import org.glovebox.core.store.StoreOpening.Opened;
import org.glovebox.core.store.StoreOpening.Refused;
import org.glovebox.core.store.StoreProvider;

/**
 * The notebook of a group: the schema {@code glovebox} of a PostgreSQL database, with its files. Drafts and seals of the
 * logbook stay on this machine.
 */
public final class PostgresStoreProvider implements StoreProvider {

	private static final String ENVIRONMENT = "PGPASSWORD";

	private final Path local;
	private final Passwords known;

	public PostgresStoreProvider() {
		this(Path.of(System.getProperty("user.home"), "Glovebox", "groups"),
				location -> Optional.ofNullable(System.getenv(ENVIRONMENT)));
	}

	/**
	 * @param local where drafts and seals of the notebooks of groups are kept
	 * @param known asked where whoever opens a notebook does not know the password
	 */
	PostgresStoreProvider(Path local, Passwords known) {
		this.local = local;
		this.known = known;
	}

	@Override
	public StoreOpening open(String location) {
		return open(location, Passwords.NONE);
	}

	@Override
	public StoreOpening open(String location, Passwords passwords) {
		try {
			PostgresAddress address = PostgresAddress.parse(location);
			return open(location, address, new PostgresConnections(address, password(location, passwords)));
		} catch (IllegalArgumentException e) {
			return malformed(location, e);
		}
	}

	private static StoreOpening malformed(String location, IllegalArgumentException e) {
		return new Refused(Cause.NOT_A_NOTEBOOK, "The address " + location.replaceFirst(":[^:@/]*@", ":...@")
				+ " cannot be understood: " + e.getMessage() + ".");
	}

	private String password(String location, Passwords passwords) {
		return passwords.password(location).or(() -> known.password(location)).orElse("");
	}

	/** The notebook says of itself where it is in the words in which it was asked for, so that it can be asked for again. */
	private StoreOpening open(String location, PostgresAddress address, PostgresConnections connections) {
		boolean opened = false;
		try (Connection connection = connections.connect()) {
			Optional<StoreOpening> refused = check(connection, address);
			if (refused.isPresent()) {
				return refused.get();
			}
			NotebookInfo info = PostgresNotebook.info(connection, location);
			StoreOpening opening = new Opened(PostgresNotebook.open(info, connections,
					PostgresNotebook.rights(connection), local, PostgresNotebook.person(connection)));
			opened = true;
			return opening;
		} catch (SQLException e) {
			return new PostgresTrouble(address).refusal(e);
		} catch (IOException e) {
			return new Refused(Cause.UNREADABLE, "The folder for drafts in " + local + " cannot be used: " + e.getMessage());
		} finally {
			if (!opened) {
				connections.dispose();
			}
		}
	}

	private static Optional<StoreOpening> check(Connection connection, PostgresAddress address) throws SQLException {
		PostgresTrouble trouble = new PostgresTrouble(address);
		if (!GroupSchema.exists(connection)) {
			return Optional.of(trouble.noNotebook());
		}
		if (!GroupSchema.isOpenTo(connection)) {
			return Optional.of(trouble.noPart());
		}
		int version = Migrations.version(connection);
		if (version > Migrations.NEWEST) {
			return Optional.of(new Refused(Cause.TOO_NEW, "The notebook at " + address.text()
					+ " is of a newer version of the program; install that version to open it."));
		}
		if (version < Migrations.NEWEST) {
			return Optional.of(new Refused(Cause.UNREADABLE, "The notebook at " + address.text() + " is of an older version "
					+ "of the program. Whoever looks after the server brings it up to date with: glovebox group init"));
		}
		return Optional.empty();
	}

	/** Also brings a notebook that is there already up to date, when asked for by whoever looks after the server. */
	@Override
	public StoreOpening create(String location, String name) {
		try {
			PostgresAddress address = PostgresAddress.parse(location);
			String password = password(location, Passwords.NONE);
			PostgresConnections connections = new PostgresConnections(address, password);
			try (Connection connection = connections.connect()) {
				if (GroupSchema.exists(connection)) {
					return new Refused(Cause.EXISTS, "There is a notebook at " + address.text() + " already.");
				}
				NotebookInfo info = new NotebookInfo(UUID.randomUUID(), name,
						Instant.now().truncatedTo(ChronoUnit.MILLIS), address.text());
				new GroupSchema(connection, address.database()).create(info);
			}
			return open(location, address, new PostgresConnections(address, password));
		} catch (IllegalArgumentException e) {
			return malformed(location, e);
		} catch (SQLException e) {
			return new PostgresTrouble(PostgresAddress.parse(location)).refusal(e);
		}
	}

	@Override
	public Optional<GroupAdministration> administer(String location, Passwords passwords) {
		PostgresAddress address = PostgresAddress.parse(location);
		try {
			return Optional.of(new PostgresAdministration(
					new PostgresConnections(address, password(location, passwords)).connect(), address));
		} catch (SQLException e) {
			throw new StoreException(new PostgresTrouble(address).refusal(e).reason(), e);
		}
	}

	@Override
	public Backup.Listing backups(Path folder) throws IOException {
		throw new IOException("the notebook of a group is backed up at its server");
	}

	@Override
	public StoreOpening restore(Path folder, String backup, String location, Backup.Progress progress) {
		return new Refused(Cause.UNREADABLE, "A backup is restored to a folder; push it from there to " + location + ".");
	}
}
