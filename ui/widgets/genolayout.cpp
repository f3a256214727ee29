// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/genolayout.h"

#include "ui/widgets/painting.h"

#include <QtCore/QMap>

#include <algorithm>
#include <cmath>

namespace hometray {
namespace {
// Shares of a line of text.
constexpr double cardWide = 8.4;
constexpr double cardNarrow = 6.4;
constexpr double cardGap = 0.7;
constexpr double homePadding = 0.7;
constexpr double homeHead = 1.5;
constexpr double homeGap = 0.9;
constexpr double rowGap = 1.7;
constexpr double bandGap = 1.0;
constexpr double busStep = 0.3;

/// A home with its people by generation, each generation in lines of so many.
struct Block {
    int home = -1;
    QMap<int, QList<QList<int>>> rows;
    double width = 0;
};

struct Band {
    QList<Block> blocks;
    double width = 0;
};

class Layouter {
public:
    Layouter(const GenoFamily &family, double width, const QFont &font)
        : m_family(family), m_font(font), m_em(lineHeight(font))
    {
        const double inner = width - 2 * homePadding * m_em;
        // Two cards beside each other where that is possible at all.
        m_card = std::clamp((inner - cardGap * m_em) / 2, cardNarrow * m_em, cardWide * m_em);
        m_card = std::min(m_card, std::max(inner, m_em * 3));
        m_perRow = std::max(1, int((inner + cardGap * m_em) / (m_card + cardGap * m_em)));
        m_width = width;
        m_result.people.fill({}, family.people.size());
        m_result.rows.fill(0, family.people.size());
        for (const GenoPerson &person : family.people)
            m_heights.append(cardHeight(person, m_card, font));
    }

    GenoLayout run()
    {
        double y = 0;
        for (const Band &band : bands())
            y = place(band, y) + bandGap * m_em;
        m_result.size = {m_widest, std::max(0.0, y - bandGap * m_em)};
        return m_result;
    }

private:
    [[nodiscard]] Block blockOf(int home) const
    {
        Block block;
        block.home = home;
        const QString id = home < 0 ? QString() : m_family.homes.at(home).id;
        QMap<int, QList<int>> rows;
        for (int i = 0; i < m_family.people.size(); ++i) {
            if (m_family.people.at(i).home == id)
                rows[m_family.people.at(i).generation].append(i);
        }
        qsizetype most = 0;
        for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
            // Lines of about the same length: four and one would look forgotten.
            const auto lines = (it->size() + m_perRow - 1) / m_perRow;
            const auto each = (it->size() + lines - 1) / lines;
            for (qsizetype from = 0; from < it->size(); from += each)
                block.rows[it.key()].append(it->mid(from, each));
            most = std::max(most, each);
        }
        if (most > 0)
            block.width =
                double(most) * (m_card + cardGap * m_em) - cardGap * m_em + 2 * homePadding * m_em;
        if (home >= 0 && block.width > 0) {
            const double name =
                QFontMetricsF(bold(m_font)).horizontalAdvance(m_family.homes.at(home).name)
                + 2 * homePadding * m_em;
            block.width = std::min(std::max(block.width, name), std::max(block.width, m_width));
        }
        return block;
    }

    [[nodiscard]] QList<Band> bands() const
    {
        QList<Band> bands;
        const auto add = [&](const Block &block) {
            if (block.width <= 0)
                return;
            const double more = block.width + (bands.isEmpty() ? 0 : homeGap * m_em);
            if (bands.isEmpty() || bands.last().width + more > m_width + 0.5)
                bands.append(Band());
            Band &band = bands.last();
            band.width += block.width + (band.blocks.isEmpty() ? 0 : homeGap * m_em);
            band.blocks.append(block);
        };
        for (int home = 0; home < m_family.homes.size(); ++home)
            add(blockOf(home));
        add(blockOf(-1));
        return bands;
    }

    /// Places a band whose top is at `top`; answers its bottom.
    double place(const Band &band, double top)
    {
        QMap<int, QList<double>> heights; // of the lines of a generation, over all homes
        bool notes = false;
        for (const Block &block : band.blocks) {
            notes = notes || (block.home >= 0 && !m_family.homes.at(block.home).note.isEmpty());
            for (auto it = block.rows.cbegin(); it != block.rows.cend(); ++it) {
                QList<double> &lines = heights[it.key()];
                for (int line = 0; line < it->size(); ++line) {
                    if (lines.size() <= line)
                        lines.append(0);
                    for (const int person : it->at(line))
                        lines[line] = std::max(lines[line], m_heights.at(person));
                }
            }
        }
        QMap<int, QList<double>> tops;
        double y = top + homeHead * m_em;
        for (auto it = heights.cbegin(); it != heights.cend(); ++it) {
            for (const double height : *it) {
                tops[it.key()].append(y);
                y += height + cardGap * m_em;
            }
            y += (rowGap - cardGap) * m_em;
        }
        double bottom = y - rowGap * m_em + homePadding * m_em;
        if (notes)
            bottom += noteHeight(band);
        double x = 0;
        for (const Block &block : band.blocks) {
            m_result.homes.append({block.home, {x, top, block.width, bottom - top}});
            placeBlock(block, x, tops);
            x += block.width + homeGap * m_em;
        }
        m_widest = std::max(m_widest, x - homeGap * m_em);
        connectBand(band, heights, tops);
        m_row += int(tops.size()) * 8;
        return bottom;
    }

    [[nodiscard]] double noteHeight(const Band &band) const
    {
        double most = 0;
        for (const Block &block : band.blocks) {
            if (block.home >= 0)
                most = std::max(most,
                    wrappedHeight(m_family.homes.at(block.home).note, smaller(m_font),
                        block.width - 2 * homePadding * m_em));
        }
        return most + 0.2 * m_em;
    }

    void placeBlock(const Block &block, double left, const QMap<int, QList<double>> &tops)
    {
        for (auto it = block.rows.cbegin(); it != block.rows.cend(); ++it) {
            for (int line = 0; line < it->size(); ++line) {
                const QList<int> &people = it->at(line);
                const double used =
                    double(people.size()) * (m_card + cardGap * m_em) - cardGap * m_em;
                // In the middle when it is alone; lines above each other keep their columns, so
                // that the lines to children find a way between them.
                double x = left + (it->size() == 1 ? (block.width - used) / 2 : homePadding * m_em);
                for (const int person : people) {
                    m_result.people[person] = {
                        x, tops.value(it.key()).at(line), m_card, m_heights.at(person)};
                    m_result.rows[person] = m_row
                        + int(std::distance(tops.cbegin(), tops.constFind(it.key()))) * 8 + line;
                    x += m_card + cardGap * m_em;
                }
            }
        }
    }

    /// Lines between parents and children who stand in rows next to each other in this band. Others
    /// are told apart by the words on their cards.
    void connectBand(const Band &band, const QMap<int, QList<double>> &heights,
        const QMap<int, QList<double>> &tops)
    {
        QHash<int, int> lineOf;
        for (const Block &block : band.blocks) {
            for (const auto &row : block.rows) {
                for (int line = 0; line < row.size(); ++line) {
                    for (const int person : row.at(line))
                        lineOf.insert(person, line);
                }
            }
        }
        for (auto row = tops.cbegin(); row != tops.cend(); ++row) {
            const auto next = std::next(row);
            if (next == tops.cend())
                break;
            const double above = row->last() + heights.value(row.key()).last();
            QMap<QList<int>, QList<int>> families; // parents → children
            for (auto it = lineOf.cbegin(); it != lineOf.cend(); ++it) {
                if (m_family.people.at(it.key()).generation != next.key())
                    continue;
                QList<int> parents;
                for (auto p = lineOf.cbegin(); p != lineOf.cend(); ++p) {
                    const GenoPerson &parent = m_family.people.at(p.key());
                    if (parent.generation == row.key()
                        && m_family.people.at(it.key()).parents.contains(parent.id))
                        parents.append(p.key());
                }
                std::sort(parents.begin(), parents.end());
                if (!parents.isEmpty())
                    families[parents].append(it.key());
            }
            int at = 0;
            for (auto it = families.cbegin(); it != families.cend(); ++it, ++at)
                join(it.key(), it.value(), above + (0.45 + busStep * (at % 4)) * m_em, lineOf,
                    heights.value(row.key()), heights.value(next.key()), *row, *next);
        }
    }

    void join(const QList<int> &parents, const QList<int> &children, double bus,
        const QHash<int, int> &lineOf, const QList<double> &parentHeights,
        const QList<double> &childHeights, const QList<double> &parentTops,
        const QList<double> &childTops)
    {
        Q_UNUSED(childHeights)
        double left = 1e9;
        double right = -1e9;
        const double half = cardGap * m_em / 2;
        bool gone = true;
        for (const int parent : parents) {
            const QRectF box = m_result.people.at(parent);
            const int line = lineOf.value(parent);
            QPolygonF points{{box.center().x(), box.bottom()}};
            if (line + 1 < parentTops.size()) {
                const double y = parentTops.at(line) + parentHeights.at(line) + half;
                points << QPointF(box.center().x(), y) << QPointF(box.right() + half, y);
            }
            points << QPointF(points.last().x(), bus);
            left = std::min(left, points.last().x());
            right = std::max(right, points.last().x());
            gone = gone && m_family.people.at(parent).gone;
            m_result.lines.append({points, m_family.people.at(parent).gone});
        }
        for (const int child : children) {
            const QRectF box = m_result.people.at(child);
            const int line = lineOf.value(child);
            QPolygonF points{{box.center().x(), box.top()}};
            if (line > 0) {
                const double y = childTops.at(line) - half;
                points << QPointF(box.center().x(), y) << QPointF(box.left() - half, y);
            }
            points << QPointF(points.last().x(), bus);
            left = std::min(left, points.last().x());
            right = std::max(right, points.last().x());
            m_result.lines.append({points, gone});
        }
        m_result.lines.append({QPolygonF() << QPointF(left, bus) << QPointF(right, bus), gone});
    }

    const GenoFamily &m_family;
    QFont m_font;
    double m_em;
    double m_card = 0;
    int m_perRow = 1;
    double m_width = 0;
    double m_widest = 0;
    int m_row = 0;
    QList<double> m_heights;
    GenoLayout m_result;
};
} // namespace

double cardTextWidth(double cardWidth, double em)
{
    return cardWidth - 1.1 * em;
}

double cardHeight(const GenoPerson &person, double width, const QFont &font)
{
    const double em = lineHeight(font);
    const double room = cardTextWidth(width, em);
    const double sign = person.sign == GenoSign::Plain ? 0 : 1.05 * em;
    const QString head = person.age.isEmpty() ? person.name : person.name + u", " + person.age;
    double height = 0.7 * em + wrappedHeight(head, bold(font), room - sign);
    for (const QString &line : person.lines)
        height += wrappedHeight(line, smaller(font), room);
    return height;
}

GenoLayout layOut(const GenoFamily &family, double width, const QFont &font)
{
    return Layouter(family, width, font).run();
}

} // namespace hometray
