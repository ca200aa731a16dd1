/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.Setting;

/** Settings of an analysis or a figure, as records keep them and as texts by name. */
public final class SettingTexts {

	private SettingTexts() {
	}

	/** The texts by name, in their order; "" for what is missing. */
	public static Map<String, String> of(List<Setting> settings) {
		Map<String, String> texts = new LinkedHashMap<>();
		settings.forEach(s -> texts.put(s.getName() == null ? "" : s.getName(), s.getText() == null ? "" : s.getText()));
		return texts;
	}

	/** The same as parts of a record. */
	static List<Setting> kept(Map<String, String> texts) {
		return texts.entrySet().stream().map(e -> setting(e.getKey(), e.getValue())).toList();
	}

	static Setting setting(String name, String text) {
		Setting setting = NotebookFactory.eINSTANCE.createSetting();
		setting.setName(name);
		setting.setText(text);
		return setting;
	}
}
