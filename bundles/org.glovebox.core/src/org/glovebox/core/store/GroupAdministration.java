/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What whoever looks after the server of a group does with the notebook there. All methods throw {@link StoreException}
 * where the server does not let them.
 */
public interface GroupAdministration extends AutoCloseable {

	/**
	 * Somebody who can log in.
	 *
	 * @param login name at the server
	 * @param rights what this person may do
	 */
	record Person(String login, Rights rights) {
	}

	/** Brings the tables and all rights up to date with this program. */
	void bringUpToDate();

	/** Everybody who has a part in the group, by name. */
	List<Person> people();

	/** Whether the server knows somebody by this name, in the group or not. */
	boolean isKnown(String login);

	/**
	 * Gives somebody a part in the group, in the place of the one before; a login is made where there is none.
	 *
	 * @param password the new password; "" leaves the one that is there
	 */
	void add(Person person, String password);

	/** Takes somebody's part in the group away; the login stays. */
	void remove(String login);

	/** The projects that are not open to all, with those to whom they are. Maintainers see all of them. */
	Map<UUID, Set<String>> closedProjects();

	/** Closes a project, with all of its records, to all but these. */
	void closeProject(UUID project, Collection<String> logins);

	/** Opens a project to all. */
	void openProject(UUID project);

	@Override
	void close();
}
