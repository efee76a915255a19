import type {SentReport} from '../../document/index.js'
import {
  type Answer,
  type Ask,
  type Provider,
  ProviderError,
  type Question,
  type Usage,
} from '../../provider/provider.js'

/** A provider whose use is counted and held to a budget. */
export interface Ledger {
  readonly provider: Provider
  readonly doAsk: Ask
  readonly sent: () => SentReport
}

/** Tokens that all the models of one run may use together; a budget of none is endless. */
export interface Budget {
  readonly most: number | undefined
  used: number
}

/** Characters in a token, at least: an estimate is rather too high. */
const CHARACTERS_PER_TOKEN = 3

/**
 * Count what is sent to a provider and what it costs, and refuse a question that could exceed the budget before it is sent.
 */
export function openLedger(provider: Provider, budget: Budget): Ledger {
  const sum = {
    requests: 0,
    characters: 0,
    inputTokens: 0,
    outputTokens: 0,
    isEstimated: false,
    cost: undefined as number | undefined,
  }
  const add = (usage: Usage | undefined): void => {
    if (!usage) return
    sum.inputTokens += usage.inputTokens
    sum.outputTokens += usage.outputTokens
    sum.isEstimated ||= usage.isEstimated
    if (usage.cost !== undefined) sum.cost = (sum.cost ?? 0) + usage.cost
    budget.used += usage.inputTokens + usage.outputTokens
  }
  return {
    provider,
    sent: () => {
      const {cost, ...rest} = sum
      const {id, endpoint, isRemote} = provider
      return {provider: id, endpoint, isRemote, ...rest, ...(cost !== undefined && {cost})}
    },
    doAsk: async (question): Promise<Answer> => {
      const characters = charactersOf(question)
      if (
        budget.most !== undefined &&
        budget.used + characters / CHARACTERS_PER_TOKEN + question.maxTokens > budget.most
      )
        throw new ProviderError('budget')
      sum.requests++
      sum.characters += characters
      try {
        const answer = await provider.doAsk(question)
        add(answer.usage)
        return answer
      } catch (error) {
        if (error instanceof ProviderError) add(error.usage)
        throw error
      }
    },
  }
}

function charactersOf({messages}: Question): number {
  return messages.reduce((sum, {text}) => sum + text.length, 0)
}
