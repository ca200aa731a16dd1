/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.glovebox.ui.internal.backup.BackupPlan;
import org.osgi.service.prefs.BackingStoreException;

/** What the desktop remembers of its user: name, last notebook, saved searches, how often a kind was made. */
public final class Preferences {

	private static final String NODE = "org.glovebox.ui";
	private static final String LAST_NOTEBOOK = "lastNotebook";
	private static final String GROUPS = "groups";
	private static final int MOST_GROUPS = 12;
	private static final String LAST_IMPORT = "lastImportFolder";
	private static final String AUTHOR = "author";
	private static final String SEARCHES = "searches";
	private static final String MADE = "made.";
	private static final String BACKUP = "backup.";
	private static final String DAILY = ".daily";
	private static final String LAST = ".last";

	private final IEclipsePreferences node;

	/** The preferences of the running desktop. */
	public Preferences() {
		this(InstanceScope.INSTANCE.getNode(NODE));
	}

	Preferences(IEclipsePreferences node) {
		this.node = node;
	}

	/** Folder or address of the notebook that was open last. */
	public Optional<String> lastNotebook() {
		return Optional.ofNullable(node.get(LAST_NOTEBOOK, null));
	}

	void lastNotebook(String location) {
		node.put(LAST_NOTEBOOK, location);
		flush();
	}

	/** The addresses of groups that the user connected to, the last one first. */
	public List<String> groups() {
		String all = node.get(GROUPS, "");
		return all.isEmpty() ? List.of() : Arrays.asList(all.split("\n"));
	}

	/** Remembers the address of a group. */
	public void rememberGroup(String address) {
		List<String> all = new ArrayList<>(List.of(address));
		groups().stream().filter(known -> !known.equals(address)).limit(MOST_GROUPS - 1).forEach(all::add);
		node.put(GROUPS, String.join("\n", all));
		flush();
	}

	/** The folder from which files were imported last. */
	public Optional<String> lastImportFolder() {
		return Optional.ofNullable(node.get(LAST_IMPORT, null));
	}

	/** Remembers from where files were imported. */
	public void lastImportFolder(String folder) {
		node.put(LAST_IMPORT, folder);
		flush();
	}

	/** The name written into revisions: as set, else that of the account. */
	public String author() {
		String set = node.get(AUTHOR, "");
		return set.isBlank() ? System.getProperty("user.name", "unknown") : set;
	}

	/** Sets the name written into revisions from now on. */
	public void author(String name) {
		node.put(AUTHOR, name.strip());
		flush();
	}

	/** The searches that were kept here before notebooks kept them; from then on the notebook has them. */
	public List<String> handOverSearches() {
		String all = node.get(SEARCHES, "");
		if (all.isEmpty()) {
			return List.of();
		}
		node.remove(SEARCHES);
		flush();
		return List.of(all.split("\n"));
	}

	/** How often the user made a record of each kind, by the name of the kind. */
	public Map<String, Integer> made() {
		Map<String, Integer> result = new HashMap<>();
		try {
			for (String key : node.keys()) {
				if (key.startsWith(MADE)) {
					result.put(key.substring(MADE.length()), node.getInt(key, 0));
				}
			}
		} catch (BackingStoreException e) {
			// the order of a menu is not worth a message
			return Map.of();
		}
		return result;
	}

	/** Counts a record that the user made. */
	public void countMade(String kind) {
		node.putInt(MADE + kind, node.getInt(MADE + kind, 0) + 1);
		flush();
	}

	/** Where the backups of a notebook go and when. */
	public BackupPlan backups(UUID notebook) {
		String key = BACKUP + notebook;
		return new BackupPlan(Optional.ofNullable(node.get(key, null)).map(Path::of), node.getBoolean(key + DAILY, false),
				Optional.ofNullable(node.get(key + LAST, null)).map(Instant::parse));
	}

	/** Remembers where the backups of a notebook go and when. */
	public void backups(UUID notebook, BackupPlan plan) {
		String key = BACKUP + notebook;
		plan.folder().ifPresent(folder -> node.put(key, folder.toString()));
		node.putBoolean(key + DAILY, plan.daily());
		plan.last().ifPresent(last -> node.put(key + LAST, last.toString()));
		flush();
	}

	private void flush() {
		try {
			node.flush();
		} catch (BackingStoreException e) {
			throw new IllegalStateException("preferences cannot be written: " + e.getMessage(), e);
		}
	}
}
