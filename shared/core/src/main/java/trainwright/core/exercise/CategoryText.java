package trainwright.core.exercise;

/**
 * A category in words for people.
 *
 * @param category the category
 * @param title what it is called
 * @param description what belongs to it
 * @param levelled whether users hold a level 0-5 in it
 */
public record CategoryText(Category category, String title, String description, boolean levelled) {}
