import { describe, expect, test } from '@jest/globals'
import { articleBefore } from '../pipeline/terminology/article.ts'

describe('a or an, by the first sound', () => {
  test.each<[article: string | undefined, followers: string]>([
    [
      'an',
      'hour|honest man|heir|NGO|FBI agent|MP|EU rule|LED|SMS|X-ray|F-16|M7 motorway|8|80|800|8,000|11|18|11,000|18,500|1848 law|1100s|unintended|unimportant|unidentified|urban|usher|umbrella|e-mail|MSc|NGOs|OSCE mission|ENQUÊTE',
    ],
    [
      'a',
      'unit|union|university|uniform|European|one-off|once|UN agency|UK|US|UNESCO site|UNICEF|BBC|T-shirt|U-turn|B1|1|10|100|1,800|2|180|user|usual|utility|uranium|ubiquitous|eulogy|press|hospital|NATO|year|“unit”|(unit)',
    ],
    [undefined, 'SAPARD|'],
  ])('%s: %s', (article, followers) => {
    for (const text of followers.split('|'))
      expect([text, articleBefore(text, 'en')]).toEqual([text, article])
  })
})

describe('a or az, by the first sound', () => {
  test.each<[article: string | undefined, followers: string]>([
    [
      'az',
      'adat|ember|iroda|óra|ügy|ENSZ|MNB|EU|FBI|LMP|5|5.|50|500|1|1.|1.000|1000|1848|1 000 000|V. kerület|I. világháború|L.|M7-es|A4-es|n-edik|Yvette|„adat”|*adat|1-je',
    ],
    [
      'a',
      'közlemény|BM|NATO|MÁV|NAV|KSH|TEK|2|3.|10|100|19|XXI. század|II. fejezet|III.|X. kerület|VI. osztály|York|yard|zöld|B1-es|G20|hír',
    ],
  ])('%s: %s', (article, followers) => {
    for (const text of followers.split('|'))
      expect([text, articleBefore(text, 'hu')]).toEqual([text, article])
  })
  test('how an acronym is said, where the termbase knows', () => {
    expect(articleBefore('NSZK', 'hu', 'neszká')).toBe('a')
    expect(articleBefore('SZTFH', 'hu', 'eszté')).toBe('az')
    expect(articleBefore('deadline', 'hu', 'dedlájn')).toBe('a')
  })
})
