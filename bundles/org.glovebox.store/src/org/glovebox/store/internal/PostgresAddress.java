/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the notebook of a group is: {@code postgresql://[person@]host[:port][,host[:port]...]/database[?option=value&...]}.
 * Where several hosts are named, the one that may be written to is used, so that work goes on when another takes over.
 *
 * @param hosts host names, each with its port where it is not the usual one
 * @param database name of the database
 * @param user who logs in; "" for the name by which the system knows the person
 * @param options how to connect: {@code sslmode}, {@code sslrootcert}, {@code sslcert}, {@code sslkey}
 */
record PostgresAddress(List<String> hosts, String database, String user, Map<String, String> options) {

	private static final Pattern FORM = Pattern
			.compile("postgresql://(?:([^@/?]*)@)?([^/?@]+)/([A-Za-z0-9_][A-Za-z0-9_-]{0,39})(?:\\?(.*))?");
	private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?");
	/** Others could name classes to be loaded. */
	private static final Set<String> OPTIONS = Set.of("user", "sslmode", "sslrootcert", "sslcert", "sslkey", "connectTimeout");
	private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
	private static final String SYSTEM = "system";

	PostgresAddress {
		hosts = List.copyOf(hosts);
		options = Map.copyOf(options);
	}

	/**
	 * Reads an address.
	 *
	 * @throws IllegalArgumentException with what is wrong, to follow on the address itself
	 */
	static PostgresAddress parse(String location) {
		Matcher matcher = FORM.matcher(location);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("it is not of the form postgresql://person@host,other-host/database");
		}
		String person = matcher.group(1) == null ? "" : decoded(matcher.group(1));
		if (person.contains(":")) {
			throw new IllegalArgumentException("a password does not belong into an address, which others can read; "
					+ "it is asked for, or taken from PGPASSWORD or the file .pgpass");
		}
		List<String> hosts = List.of(matcher.group(2).split(",", -1));
		hosts.stream().filter(h -> !HOST.matcher(h).matches()).findFirst().ifPresent(h -> {
			throw new IllegalArgumentException("\"" + h + "\" is not a host");
		});
		Map<String, String> options = options(matcher.group(4) == null ? "" : matcher.group(4));
		String named = options.remove("user");
		return new PostgresAddress(hosts, matcher.group(3), named == null ? person : named, options);
	}

	private static Map<String, String> options(String text) {
		Map<String, String> result = new LinkedHashMap<>();
		for (String part : text.split("&")) {
			int equals = part.indexOf('=');
			String name = equals < 0 ? part : part.substring(0, equals);
			if (!part.isEmpty() && (equals < 0 || !OPTIONS.contains(name))) {
				throw new IllegalArgumentException("the option \"" + name + "\" is not known; there are "
						+ String.join(", ", OPTIONS.stream().sorted().toList()));
			}
			if (!part.isEmpty()) {
				result.put(name, decoded(part.substring(equals + 1)));
			}
		}
		return result;
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
	}

	/** The address as people read it. */
	String text() {
		return "postgresql://" + String.join(",", hosts) + '/' + database;
	}

	String jdbc() {
		return "jdbc:postgresql://" + String.join(",", hosts) + '/' + database;
	}

	/** What the driver is told. */
	Properties properties(String password) {
		Properties result = new Properties();
		result.putAll(Map.of("targetServerType", "primary", "hostRecheckSeconds", "1", "connectTimeout", "5",
				"loginTimeout", "10", "socketTimeout", "300", "tcpKeepAlive", "true", "ApplicationName", "Glovebox",
				"currentSchema", "glovebox", "reWriteBatchedInserts", "true", "sslmode", usualMode()));
		result.putAll(options);
		if (SYSTEM.equals(options.get("sslrootcert"))) {
			result.remove("sslrootcert");
			result.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
		}
		if (!user.isEmpty()) {
			result.setProperty("user", user);
		}
		if (!password.isEmpty()) {
			result.setProperty("password", password);
		}
		return result;
	}

	/** Whoever sits between must not be able to pass for the server, which nobody does on the same machine. */
	private String usualMode() {
		boolean near = hosts.stream().allMatch(h -> OWN_MACHINE.contains(h.replaceFirst(":[0-9]+$", "")));
		return near ? "prefer" : "verify-full";
	}
}
