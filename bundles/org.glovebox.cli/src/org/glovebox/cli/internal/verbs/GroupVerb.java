/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.extension.StoreRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.NotebookOpening;
import org.glovebox.core.store.GroupAdministration;
import org.glovebox.core.store.GroupAdministration.Person;
import org.glovebox.core.store.Passwords;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Rights;
import org.glovebox.core.store.StoreOpening.Cause;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox group}: what whoever looks after the server of a group does. */
@Command(name = "group")
public final class GroupVerb extends Verb {

	private static final Map<String, Rights> ROLES = Map.of("reader", Rights.READ, "member", Rights.WRITE, "maintainer",
			Rights.MAINTAIN);
	/** Without those that are mistaken for each other. */
	private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
	private static final int LENGTH = 20;

	@Parameters(index = "0", paramLabel = "ACTION", description = "init: make the notebook, or bring it up to date; people: list"
			+ " them; add, remove: PERSON; projects: list closed ones; close: PROJECT to all but --to PERSON; open: PROJECT to all.")
	private String action = "";

	@Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The login of a person, or a project.")
	private String name = "";

	@Option(names = "--name", paramLabel = "TITLE", description = "With init: name of the notebook for people.")
	private String title = "";

	@Option(names = "--role", paramLabel = "ROLE",
			description = "With add: reader (looks), member (saves, the usual), or maintainer (closes projects, verifies).")
	private String role = "member";

	@Option(names = "--password-stdin",
			description = "With add: take the password from the first line of standard input, not a new one that is shown.")
	private boolean passwordGiven;

	@Option(names = "--to", paramLabel = "PERSON", description = "With close: to whom the project is open; may stand several times.")
	private List<String> logins = new ArrayList<>();

	public GroupVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		if (!StoreRegistry.isAddress(location())) {
			throw usage("a group has an address, such as --notebook postgresql://postgres@server/lab");
		}
		switch (action) {
		case "init" -> init();
		case "people" -> with(this::people);
		case "add" -> with(this::add);
		case "remove" -> with(this::remove);
		case "projects" -> with(this::projects);
		case "close" -> with(this::close);
		case "open" -> with(this::open);
		default -> throw usage("unknown action " + action + "; there are init, people, add, remove, projects, close and open");
		}
	}

	private interface Work {
		void on(GroupAdministration group) throws Exception;
	}

	private void with(Work work) throws Exception {
		try (GroupAdministration group = administration()) {
			work.on(group);
		}
	}

	private GroupAdministration administration() throws Refusal {
		try {
			return Notebook.administer(new StoreRegistry(program().registry()), location(), Passwords.NONE)
					.orElseThrow(() -> new Refusal("there is no group at " + location()));
		} catch (IllegalArgumentException e) {
			throw new Refusal(location() + ": " + e.getMessage());
		}
	}

	private void init() throws Exception {
		String database = location().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
		String called = title.isEmpty() ? database : title;
		StoreRegistry stores = new StoreRegistry(program().registry());
		if (isMissing(Notebook.open(stores, location()))) {
			try (Notebook made = Notebooks.create(program(), location(), called)) {
				tell("made", made.info().name());
			}
		} else {
			with(GroupAdministration::bringUpToDate);
			try (Notebook there = Notebooks.open(program(), location())) {
				tell("brought up to date", there.info().name());
			}
		}
	}

	private static boolean isMissing(NotebookOpening opening) {
		return switch (opening) {
		case NotebookOpening.Refused refused -> refused.cause() == Cause.NOT_A_NOTEBOOK;
		case NotebookOpening.Opened(Notebook open) -> {
			open.close();
			yield false;
		}
		};
	}

	private void tell(String what, String called) {
		if (json()) {
			Json.write(console().out(), json -> json
					.object(() -> json.field("notebook", location()).field("name", called).field("done", what)));
		} else {
			console().print(what + ": the notebook " + called + " at " + location());
		}
	}

	private void people(GroupAdministration group) {
		List<Person> people = group.people();
		if (json()) {
			Json.write(console().out(), json -> json.array(() -> people.forEach(p -> json
					.object(() -> json.field("person", p.login()).field("role", role(p.rights()))))));
		} else {
			people.forEach(p -> console().print(String.format("%-12s%s", role(p.rights()), p.login())));
		}
	}

	private static String role(Rights rights) {
		return ROLES.entrySet().stream().filter(e -> e.getValue() == rights).map(Map.Entry::getKey).findFirst().orElse("");
	}

	private String person() {
		if (name.isEmpty()) {
			throw usage(action + " needs the login of a person");
		}
		return name;
	}

	private void add(GroupAdministration group) throws Exception {
		Rights rights = ROLES.get(role);
		if (rights == null) {
			throw usage("unknown role " + role + "; there are reader, member and maintainer");
		}
		boolean isNew = !group.isKnown(person());
		String password = passwordGiven ? firstLine() : isNew ? random() : "";
		group.add(new Person(person(), rights), password);
		boolean shown = isNew && !passwordGiven;
		if (json()) {
			Json.write(console().out(), json -> json.object(() -> {
				json.field("person", person()).field("role", role);
				if (shown) {
					json.field("password", password);
				}
			}));
		} else {
			console().print(person() + " is a " + role + " of the group now");
			if (shown) {
				console().print("password " + password + "  (it is shown this once)");
			}
		}
	}

	private static String firstLine() throws Exception {
		String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
		if (line == null || line.isEmpty()) {
			throw new Refusal("there is no password on standard input");
		}
		return line;
	}

	private static String random() {
		return new SecureRandom().ints(LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt).map(String::valueOf)
				.reduce("", String::concat);
	}

	private void remove(GroupAdministration group) throws Refusal {
		if (!group.isKnown(person())) {
			throw new Refusal("the server knows nobody called " + person());
		}
		group.remove(person());
		console().say(person() + " has no part in the group any more; the login at the server is still there");
	}

	private void projects(GroupAdministration group) throws Exception {
		Map<UUID, Set<String>> closed = group.closedProjects();
		try (Notebook open = Notebooks.open(program(), location())) {
			List<RecordSummary> projects = open.summaries(closed.keySet());
			if (json()) {
				Json.write(console().out(), json -> json.array(() -> projects.forEach(p -> json.object(() -> {
					json.field("id", p.shortId()).field("uuid", p.uuid().toString()).field("title", p.title());
					json.name("people").array(() -> closed.getOrDefault(p.uuid(), Set.of()).forEach(json::value));
				}))));
			} else {
				projects.forEach(p -> console().print(p.label() + "  is open to "
						+ String.join(", ", closed.getOrDefault(p.uuid(), Set.of()))));
			}
		}
	}

	private void close(GroupAdministration group) throws Exception {
		if (logins.isEmpty()) {
			throw usage("close needs --to PERSON, to whom the project stays open");
		}
		for (String login : logins) {
			if (!group.isKnown(login)) {
				throw new Refusal("the server knows nobody called " + login);
			}
		}
		RecordSummary project = project();
		group.closeProject(project.uuid(), logins);
		console().say(project.label() + " is open to " + String.join(", ", logins) + " and to maintainers only");
	}

	private void open(GroupAdministration group) throws Exception {
		RecordSummary project = project();
		group.openProject(project.uuid());
		console().say(project.label() + " is open to all of the group");
	}

	private RecordSummary project() throws Exception {
		if (name.isEmpty()) {
			throw usage(action + " needs a project");
		}
		try (Notebook open = Notebooks.open(program(), location())) {
			RecordSummary found = Notebooks.find(open, name);
			if (!found.kind().equals("Project")) {
				throw new Refusal(name + " is a " + found.kind() + ", not a project");
			}
			return found;
		}
	}
}
