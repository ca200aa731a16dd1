/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.provider.IChangeNotifier;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.RecordSet;
import org.glovebox.model.Records;
import org.glovebox.model.edit.KindIcons.Form;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class RecordAdapterFactoryTest {

	private final RecordAdapterFactory factory = new RecordAdapterFactory();

	private final Recipe recipe = Records.create(SynthesisPackage.Literals.RECIPE, Recipe.class, "A. Lab",
			Instant.EPOCH);

	private final BallMill mill = SynthesisFactory.eINSTANCE.createBallMill();

	private final RecordEditingDomain domain = new RecordEditingDomain(factory, new RecordSet());

	@Test
	void labelsItemsAsPeopleDo() {
		recipe.setTitle("Na3PS4 glass");
		mill.setSpeed(Quantity.parse("550 rpm"));
		assertEquals("Na3PS4 glass", labels(recipe).getText(recipe));
		assertEquals("Ball mill, 550 rpm", labels(mill).getText(mill));
	}

	@Test
	void showsTheIconOfTheKind() {
		URL icon = (URL) labels(mill).getImage(mill);
		assertTrue(icon.getPath().endsWith("/ball-mill.svg"), icon.toString());
	}

	@Test
	void undoesAChange() {
		domain.getCommandStack().execute(
				AddCommand.create(domain, recipe, SynthesisPackage.Literals.RECIPE__STEPS, mill));
		Command set = SetCommand.create(domain, mill, SynthesisPackage.Literals.BALL_MILL__SPEED,
				Quantity.parse("300 rpm"));
		domain.getCommandStack().execute(set);
		assertEquals("300 rpm", mill.getSpeed().text());
		domain.getCommandStack().undo();
		assertNull(mill.getSpeed());
		domain.getCommandStack().undo();
		assertEquals(List.of(), recipe.getSteps());
	}

	@Test
	void tellsListenersOfAChange() {
		List<Object> changed = new ArrayList<>();
		labels(mill).getText(mill);
		((IChangeNotifier) factory).addListener(notification -> changed.add(notification.getNotifier()));
		mill.setSpeed(Quantity.parse("300 rpm"));
		assertEquals(List.of(mill), changed);
	}

	@Test
	void offersPropertiesInOrderUnderTheirLabels() {
		List<IItemPropertyDescriptor> properties = properties(mill).getPropertyDescriptors(mill);
		assertEquals(List.of("Name", "Equipment", "Speed", "Milling time"),
				properties.stream().limit(4).map(property -> property.getDisplayName(mill)).toList());
		IItemPropertyDescriptor speed = properties.get(2);
		assertEquals("Milling", speed.getCategory(mill));
		assertEquals("The rotation speed of the mill, as set; rpm.", speed.getDescription(mill));
	}

	@Test
	void changesAPropertyByACommand() {
		AddCommand.create(domain, recipe, SynthesisPackage.Literals.RECIPE__STEPS, mill).execute();
		domain.getResourceSet().getResources().add(recipe.eResource());
		properties(mill).getPropertyDescriptor(mill, "speed").setPropertyValue(mill, Quantity.parse("300 rpm"));
		assertEquals("300 rpm", mill.getSpeed().text());
		assertTrue(domain.getCommandStack().canUndo());
	}

	@Test
	void doesNotOfferToChangeWhatTheProgramSets() {
		assertFalse(properties(recipe).getPropertyDescriptor(recipe, "createdAt").canSetProperty(recipe));
		assertNull(properties(recipe).getPropertyDescriptor(recipe, "uuid"));
	}

	private IItemPropertySource properties(Object item) {
		return (IItemPropertySource) factory.adapt(item, IItemPropertySource.class);
	}

	@Test
	void offersEveryKindOfStepForARecipe() {
		long kinds = domain.getNewChildDescriptors(recipe, null).stream()
				.filter(CommandParameter.class::isInstance)
				.map(CommandParameter.class::cast)
				.filter(child -> child.getEStructuralFeature() == SynthesisPackage.Literals.RECIPE__STEPS).count();
		assertEquals(steps().count(), kinds);
	}

	@Test
	void hasAnIconInEachFormForEveryKindOfRecordAndStep() {
		List<String> wanting = Stream.concat(ModelPackages.recordKinds().stream(), steps())
				.filter(kind -> Stream.of(Form.values()).anyMatch(form -> KindIcons.of(kind, form).isEmpty()))
				.map(EClass::getName).toList();
		assertEquals(List.of(), wanting);
		assertEquals(Optional.empty(), KindIcons.name(NotebookPackage.Literals.SETTING));
	}

	@Test
	void contributesEveryPackageOfTheModel() throws IOException {
		String plugin = Files.readString(Path.of("plugin.xml"));
		List<String> wanting = ModelPackages.all().stream()
				.filter(part -> !plugin.contains("id=\"" + part.getName() + "\"")
						|| !plugin.contains(" uri=\"" + part.getNsURI() + "\" icons="))
				.map(part -> part.getName()).toList();
		assertEquals(List.of(), wanting);
	}

	private static Stream<EClass> steps() {
		return ModelPackages.all().stream().flatMap(part -> part.getEClassifiers().stream())
				.filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(kind -> SynthesisPackage.Literals.STEP.isSuperTypeOf(kind) && !kind.isAbstract());
	}

	@Test
	void keepsTheLabelsOfGeneratedProvidersInStepWithTheModel() throws IOException {
		Properties written = new Properties();
		try (Reader reader = Files.newBufferedReader(LabelProperties.FILE)) {
			written.load(reader);
		}
		Map<String, String> expected = LabelProperties.labels();
		assertEquals(expected, expected.keySet().stream()
				.collect(Collectors.toMap(key -> key, key -> written.getProperty(key, "missing"))),
				"run " + LabelProperties.class.getName() + " in " + Path.of("").toAbsolutePath());
	}

	private IItemLabelProvider labels(Object item) {
		return (IItemLabelProvider) factory.adapt(item, IItemLabelProvider.class);
	}
}
