/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.group;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a group, in the parts in which people know it.
 *
 * @param hosts one host or several, separated by commas, each with its port where it is not the usual one
 * @param database name of the database
 * @param person the login
 * @param protection how the connection is protected
 * @param certificate file with the certificate of the authority that vouches for the server; "" for the usual one
 */
public record GroupAddress(String hosts, String database, String person, Protection protection, String certificate) {

	private static final Pattern FORM = Pattern.compile("postgresql://(?:([^@/?]*)@)?([^/?@]+)/([^/?]+)(?:\\?(.*))?");
	private static final Pattern HOSTS = Pattern
			.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?(?:,(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?)*");
	private static final Pattern DATABASE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,39}");

	/** How a connection is protected. */
	public enum Protection {
		CHECKED("verify-full", "Encrypted; the server shows a certificate"),
		UNCHECKED("require", "Encrypted; whoever answers is trusted"),
		NONE("disable", "Not encrypted");

		private final String mode;
		private final String label;

		Protection(String mode, String label) {
			this.mode = mode;
			this.label = label;
		}

		/** In words. */
		public String label() {
			return label;
		}

		private static Protection of(String mode) {
			for (Protection protection : values()) {
				if (protection.mode.equals(mode)) {
					return protection;
				}
			}
			return CHECKED;
		}
	}

	/** Takes an address apart; empty where it is none. */
	public static Optional<GroupAddress> parse(String location) {
		Matcher matcher = FORM.matcher(location);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String options = '&' + (matcher.group(4) == null ? "" : matcher.group(4));
		return Optional.of(new GroupAddress(matcher.group(2), matcher.group(3),
				matcher.group(1) == null ? "" : URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8),
				Protection.of(option(options, "sslmode")), option(options, "sslrootcert")));
	}

	private static String option(String options, String name) {
		Matcher matcher = Pattern.compile('&' + name + "=([^&]*)").matcher(options);
		return matcher.find() ? URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8) : "";
	}

	/** What is missing or wrong, in a sentence; empty where nothing is. */
	public Optional<String> fault() {
		if (hosts.isEmpty()) {
			return Optional.of("Name the host of the server.");
		}
		if (!HOSTS.matcher(hosts).matches()) {
			return Optional.of("\"" + hosts + "\" is not a host, such as lab.example.org or lab.example.org:5433,standby.example.org.");
		}
		if (!DATABASE.matcher(database).matches()) {
			return Optional.of(database.isEmpty() ? "Name the database." : "\"" + database + "\" is not the name of a database.");
		}
		return person.isEmpty() ? Optional.of("Name your login at the server.") : Optional.empty();
	}

	/** The address in one piece. */
	public String location() {
		String root = certificate.isEmpty() || protection != Protection.CHECKED ? ""
				: "&sslrootcert=" + encoded(certificate);
		return "postgresql://" + encoded(person) + '@' + hosts + '/' + database + "?sslmode=" + protection.mode + root;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** Database, host and login in one line. */
	public String label() {
		return database + " on " + hosts + " as " + person;
	}
}
